import { readConfig } from '@tessera/server/config.ts'
import { demoLines } from '@tessera/server/demo/demoLines.ts'
import { demoSheetFile, readSheet } from '@tessera/server/demo/sheet.ts'
import { command, Failure } from '../command.ts'
import { print, printJson } from '../print.ts'

export const showDemo = command({
  words: 'demo',
  usage: '[--json]',
  summary: 'Show how to log in to the demo, with the current codes',
  help: ['To make the demo, run: npx tessera start --demo'],
  options: { json: { type: 'boolean' } },
  async run({ json }) {
    const { dataFolder } = readConfig(process.env)
    const file = demoSheetFile(dataFolder)
    const sheet = await readSheet(file)
    if (!sheet)
      throw new Failure(`There is no demo in ${dataFolder}. Make it with npx tessera start --demo.`)
    if (json) printJson(sheet)
    else print(...demoLines(sheet, { file }))
    return undefined
  },
})
