import { UsageError } from './command.ts'
import { explain } from './explain.ts'
import { note } from './print.ts'
import { runCommand } from './runCommand.ts'

try {
  process.exitCode = await runCommand(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    note(error.message, 'Ask for help with: tessera help')
    process.exitCode = 2
  } else {
    note(explain(error))
    process.exitCode = 1
  }
}
