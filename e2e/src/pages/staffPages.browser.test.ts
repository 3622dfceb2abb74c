import { checkPages } from './checkPages.ts'

checkPages('staff')
