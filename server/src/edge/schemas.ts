import { type TSchema, Type } from 'typebox'
import { INPUT_ERROR_CODES } from '../refusal.ts'
import { named } from './nameSchemas.ts'
import { TEXT_KEYWORD, type TextKind } from './textKeyword.ts'

/** An id, in small letters as the database writes it: code compares ids, too. */
export const Uuid = Type.String({
  [TEXT_KEYWORD]: 'id' satisfies TextKind,
  format: 'uuid',
  pattern: '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$',
})

/** A moment: a `Date` in the code, an RFC 3339 string in JSON. */
export const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' })

interface TextOptions {
  readonly minLength?: number
  readonly maxLength: number
  readonly pattern?: string
  readonly description?: string
  readonly examples?: string[]
}

/** A text in an input, of a kind that says how it is read. Its length is judged after that. */
const Text = (kind: TextKind) => (options: TextOptions) =>
  Type.String({ [TEXT_KEYWORD]: kind, ...options })

/** A text of one line: it must not break the line in which it is shown. It may be empty. */
export const Line = Text('line')
/** A text of one line that shows something. */
export const FilledLine = Text('filled')
/** A text of any number of lines. */
export const Lines = Text('lines')
/** A name, code or serial as a person types it. */
export const Typed = Text('typed')
export const SearchText = Text('search')
/** A text that the room function judges and explains. */
export const Judged = Text('judged')
/** A text of a program, compared as it is. */
export const Opaque = Text('opaque')

/** A moment in an input. */
export const InstantText = Type.String({
  format: 'date-time',
  maxLength: 40,
  examples: ['2027-05-01T19:30:00Z'],
})

export const Username = Text('username')({
  maxLength: 32,
  pattern: '^[A-Za-z0-9._-]{3,32}$',
  description: '3 to 32 letters, digits, dots, underscores and hyphens. Public; it never changes.',
  examples: ['ada'],
})

/** A user name in a path: any text is accepted, and one that nobody has is not found. */
export const UsernameInPath = Typed({ maxLength: 64 })

export const Email = Type.String({
  format: 'idn-email',
  [TEXT_KEYWORD]: 'email' satisfies TextKind,
  maxLength: 254,
  description: 'An international domain is stored and answered in ASCII (`xn--…`).',
  examples: ['ada@example.org'],
})
export const PersonName = Line({ maxLength: 100, examples: ['Ada'] })
export const Password = Text('password')({
  maxLength: 1024,
  examples: ['correct horse battery staple'],
})
export const Code = Typed({ maxLength: 32, examples: ['492039'] })

export const Nullable = <T extends TSchema>(
  schema: T,
  options: { description?: string; examples?: unknown[] } = {},
) => Type.Union([schema, Type.Null()], options)

/** The version of the row that a change was made from. */
export const IfUpdatedAt = Nullable(InstantText, {
  description:
    'the `updated_at` that you have read, also when it is null: if it is another one by now, nothing is changed and the answer is 412',
})

/** A body with known fields: an unknown field is a mistake of the caller and is refused. */
export const Body = <T extends Parameters<typeof Type.Object>[0]>(
  properties: T,
  options: object = {},
) => Type.Object(properties, { additionalProperties: false, ...options })

/** The one schema of all problems. It has a name in the document, and is referred to. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ examples: ['/problems/not_found'] }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            path: Type.String({ description: 'JSON pointer to the field' }),
            code: Type.Enum([...INPUT_ERROR_CODES], {
              description: 'what is wrong, for programs; new codes may be added',
            }),
            reason: Type.String({
              description: 'what is wrong, as a sentence without its subject',
            }),
            limit: Type.Optional(
              Type.Number({
                description:
                  'the number that the code speaks of: characters (`too_short`, `too_long`), entries (`too_few`, `too_many`), bytes (`too_many_bytes`), or the value itself (`too_small`, `too_large`)',
              }),
            ),
          },
          named('InputError'),
        ),
      ),
    ),
  },
  { $id: 'Problem', additionalProperties: true },
)
