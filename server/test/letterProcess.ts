import { openSql } from '../src/db/sql.ts'
import { deliverLetters } from '../src/mail/deliverLetters.ts'
import { openSmtp } from '../src/mail/openSmtp.ts'

/**
 * A process that sends what is due. Tests kill it. Arguments: the connection as JSON, the port of
 * the mail server.
 */
const [, , connection = '', port = ''] = process.argv
await deliverLetters(openSql(JSON.parse(connection)), {
  post: openSmtp(`smtp://127.0.0.1:${port}`, 'localhost'),
  sender: { installationName: 'Test', publicUrl: 'http://localhost:8000', mailFrom: undefined },
  readOrder: () => Promise.reject(new Error('no order')),
  giveWay: () => Promise.resolve(),
  isOver: new AbortController().signal,
})
