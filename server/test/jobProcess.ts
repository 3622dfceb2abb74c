import { openSql } from '../src/db/sql.ts'
import { enqueue } from '../src/queue/enqueue.ts'
import { openQueue } from '../src/queue/openQueue.ts'

/**
 * A process that asks for a job or begins one, prints a line, and then waits: tests kill it.
 * Arguments: `ask`, `ask-open` (and does not commit) or `work`; the connection as JSON.
 */
const [, , what, connection = ''] = process.argv
const sql = openSql(JSON.parse(connection))
const forEver = new Promise<never>(() => setInterval(() => undefined, 60_000))

if (what === 'work') {
  const queue = openQueue(sql)
  await queue.start()
  await queue.work('finish_cancelling', { pollingIntervalSeconds: 0.5 }, async () => {
    console.log('begun')
    await forEver
  })
} else {
  await sql.begin(async (tx) => {
    await enqueue(tx, 'finish_cancelling', { event_id: what ?? '' })
    if (what === 'ask') return
    console.log('asked')
    await forEver
  })
  console.log('committed')
}
await forEver
