import type { Command } from './command.ts'
import { table } from './print.ts'

export function helpOfAll(commands: readonly Command[]): string[] {
  return [
    'Tessera: may this person come in now?',
    '',
    'Usage: npx tessera COMMAND [options]',
    '',
    ...table(commands.map(({ words, summary }) => [`  ${words}`, summary])),
    '',
    'Help on one command: npx tessera help COMMAND',
  ]
}

export function helpOf({ words, usage, summary, help }: Command): string[] {
  return [
    summary,
    '',
    `Usage: npx tessera ${words}${usage && ` ${usage}`}`,
    ...(help.length > 0 ? ['', ...help] : []),
  ]
}
