import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Three corrections to postgres.js 3.4.9, for what it does when a connection is lost in the middle
 * of a transaction (a restart of the database, a killed backend):
 *
 * - It writes the transaction's rollback to a socket that is gone, in a timer, where nobody can
 *   catch it: the whole process dies (porsager/postgres issues 1154 and 1208).
 * - What was not written yet is kept, and sent ahead of the greeting when the connection is made
 *   anew; and a statement that was cut stays open, so that `end()` waits for it for ever.
 * - When the connection has been made anew for somebody else, later statements of the lost
 *   transaction run on it, outside of any transaction, and stay (pull request 1155).
 *
 * Each is an exact text and what it becomes. A version in which the text is not found is refused:
 * then look whether it is corrected there, and remove the correction here.
 */
const corrections = [
  {
    file: 'src/connection.js',
    from: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    to: `  function nextWrite(fn) {
    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      query = null
      return false
    }
    const x = socket.write(chunk, fn)`,
  },
  {
    file: 'src/connection.js',
    from: `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    closedTime`,
    to: `    if (query || sent.length) error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = final = chunk = nextWriteTimer = null
    result = new Result()
    ending && terminate()
    closedTime`,
  },
  {
    file: 'src/index.js',
    from: `    const queries = Queue()
    let savepoints = 0
      , connection`,
    to: `    const queries = Queue()
    let savepoints = 0
      , lost = null
      , connection`,
  },
  {
    file: 'src/index.js',
    from: 'new Promise((_, reject) => connection.onclose = reject)',
    to: 'new Promise((_, reject) => connection.onclose = (e) => (reject(lost = e), drain(queries, e)))',
  },
  {
    file: 'src/index.js',
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
        c.queue === full`,
  },
  {
    file: 'src/index.js',
    from: `    const sql = Sql(handler)
    sql.release = () => {
      c.reserved = null`,
    to: `    let lost = null
    c.onclose = (e) => (lost = e, drain(queue, e))
    const sql = Sql(handler)
    sql.release = () => {
      if (lost)
        return
      c.onclose = c.reserved = null`,
  },
  {
    file: 'src/index.js',
    from: `    function handler(q) {
      c.queue === full
        ? queue.push(q)`,
    to: `    function handler(q) {
      if (lost)
        return q.reject(lost)
      c.queue === full
        ? queue.push(q)`,
  },
  {
    file: 'src/index.js',
    from: '  function move(c, queue) {',
    to: `  function drain(queue, e) {
    while (queue.length)
      queue.shift().reject(e)
  }

  function move(c, queue) {`,
  },
]

const folder = fileURLToPath(new URL('../node_modules/postgres', import.meta.url))
const mark = '// Corrected by Tessera: scripts/patchPostgres.mjs\n'

/** Makes the corrections in node_modules, once. Cut short, it is done again from the start. */
export function patchPostgres() {
  for (const file of new Set(corrections.map((correction) => correction.file)))
    patchFile(
      join(folder, file),
      corrections.filter((correction) => correction.file === file),
    )
}

function patchFile(path, wanted) {
  let text = readFileSync(path, 'utf8')
  if (text.startsWith(mark)) return
  for (const { from, to } of wanted) {
    if (text.split(from).length !== 2) throw new Error(`${path} is not the one we correct: ${from}`)
    text = text.replace(from, () => to)
  }
  writeFileSync(`${path}.${process.pid}`, mark + text)
  renameSync(`${path}.${process.pid}`, path)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) patchPostgres()
