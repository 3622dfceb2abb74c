import { fileURLToPath } from 'node:url'
import { command } from '../command.ts'

export const start = command({
  words: 'start',
  usage: '[--demo]',
  summary: 'Start the server',
  help: [
    'Settings come from the environment; npx tessera doctor lists them. Press Ctrl-C to stop.',
    '--demo   adds events, licences and people of each role to an empty embedded database',
  ],
  options: { demo: { type: 'boolean' } },
  async run({ demo }) {
    const main = import.meta.resolve('@tessera/server/main.ts')
    process.argv.splice(1, process.argv.length, fileURLToPath(main), ...(demo ? ['--demo'] : []))
    await import(main)
    return undefined
  },
})
