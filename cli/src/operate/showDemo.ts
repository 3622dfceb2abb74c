import { readConfig } from '@tessera/server/config.ts'
import { demoLines } from '@tessera/server/demo/demoLines.ts'
import { demoSheetFile, readSheet } from '@tessera/server/demo/sheet.ts'
import { command, Failure } from '../command.ts'
import { print, printJson } from '../print.ts'

export const showDemo = command({
  words: 'demo',
  usage: '[--json]',
  summary: 'Say how to sign in to the demo, with the codes of this moment',
  help: ['The demo is made by: npx tessera start --demo'],
  options: { json: { type: 'boolean' } },
  async run({ json }) {
    const { dataFolder } = readConfig(process.env)
    const file = demoSheetFile(dataFolder)
    const sheet = await readSheet(file)
    if (!sheet)
      throw new Failure(`There is no demo in ${dataFolder}: npx tessera start --demo makes it.`)
    if (json) printJson(sheet)
    else print(...demoLines(sheet, { file }))
    return undefined
  },
})
