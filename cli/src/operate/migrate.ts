import { migrate as migrateDatabase } from '@tessera/server/db/migrate.ts'
import { command } from '../command.ts'
import { print, printJson } from '../print.ts'
import { withInstallation } from './installation.ts'

export const migrate = command({
  words: 'migrate',
  usage: '[--json]',
  summary: 'Apply pending migrations to the database (the server also does this when it starts)',
  help: [
    'Any number of processes may migrate at once. An interrupted run can be repeated.',
    'Stop servers of an older version first: the command is refused while they are connected.',
  ],
  options: { json: { type: 'boolean' } },
  run: ({ json }) =>
    withInstallation({ mayMake: true }, async ({ database }) => {
      const applied = await migrateDatabase(database.sql)
      if (json) printJson({ applied })
      else if (applied.length === 0) print('The database is up to date.')
      else print(...applied.map((name) => `Applied ${name}`))
      return undefined
    }),
})
