/** Columns of a table by name, as an input sets them. */
export type GivenColumns = Readonly<Record<string, string | number | boolean | null>>

/** Leaves out the columns that an input does not set, so that a change does not touch them. */
export function givenColumns(
  columns: Readonly<Record<string, string | number | boolean | null | undefined>>,
): GivenColumns {
  const given: Record<string, string | number | boolean | null> = {}
  for (const [column, value] of Object.entries(columns))
    if (value !== undefined) given[column] = value
  return given
}
