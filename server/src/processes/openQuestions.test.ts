import { expect, test } from 'vitest'
import { openQuestions } from './openQuestions.ts'

test('each question gets its own answer, in any order of arrival', async () => {
  const questions = openQuestions(10_000)
  const sent: number[] = []
  const send = (question: number): boolean => sent.push(question) > 0
  const answers = Promise.all([questions.ask(send), questions.ask(send)])
  const [first = 0, second = 0] = sent
  questions.answer(second, 'two')
  questions.answer(first, 'one')
  questions.answer(first, 'late')
  await expect(answers).resolves.toEqual(['one', 'two'])
})

test('a question without an answer, and one that cannot be sent, is answered with nothing', async () => {
  const questions = openQuestions(20)
  await expect(questions.ask(() => true)).resolves.toBeUndefined()
  const never = openQuestions(1_000_000)
  await expect(never.ask(() => false)).resolves.toBeUndefined()
})
