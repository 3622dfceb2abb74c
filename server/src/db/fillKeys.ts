const AT_ONCE = 1_000

/**
 * Fills a column of rows that were written before the column existed, some rows at a time, so that
 * no statement locks many. A killed run loses nothing, and two runs at once do no harm.
 *
 * @param read Reads at most so many rows that still lack the value.
 * @param write Writes the value of those that nobody has changed since.
 */
export async function fillKeys<T>(
  read: (limit: number) => Promise<readonly T[]>,
  write: (rows: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const rows = await read(AT_ONCE)
    if (rows.length > 0) await write(rows)
    if (rows.length < AT_ONCE) return
  }
}
