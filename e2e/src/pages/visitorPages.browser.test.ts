import { checkPages } from './checkPages.ts'

checkPages('visitors')
