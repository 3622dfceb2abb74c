import { Type } from 'typebox'
import { Uuid } from '../edge/schemas.ts'

export const EventParams = Type.Object({ id: Uuid })
