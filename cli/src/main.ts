import { UsageError } from './command.ts'
import { explain } from './explain.ts'
import { note } from './print.ts'
import { findCommand, runCommand } from './runCommand.ts'

// A reader such as `head` may close our output early: that is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const args = process.argv.slice(2)
const meant = findCommand(args)
try {
  process.exitCode = await runCommand(args)
} catch (error) {
  if (error instanceof UsageError) {
    const words = meant ? ` ${meant.words}` : ''
    note(error.message, `For help, run: npx tessera help${words}`)
    process.exitCode = 2
  } else {
    note(explain(error, meant))
    process.exitCode = 1
  }
}
