import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { preferredForm } from './picture.ts'

const FORMS = ['application/json', 'text/csv'] as const

/** The field of a query that asks for CSV or JSON. It counts more than `Accept`. */
export const CsvOrJson = Type.Enum(['json', 'csv'])

/** Whether the answer must be CSV: as `format` says, else as the caller prefers. */
export function wantsCsv(request: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  return format === undefined ? preferredForm(request, FORMS) === 'text/csv' : format === 'csv'
}

/** Makes the answer a CSV file that a browser saves under this name. */
export function asCsvFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
}
