/** Questions that were sent to another process and are not answered yet. */
export interface Questions {
  /**
   * Sends a question under a new number.
   *
   * @returns The answer; nothing when none came in time, or the question could not be sent.
   */
  ask(send: (question: number) => boolean): Promise<unknown>
  answer(question: number, answer: unknown): void
}

/** Keeps the open questions of one process to others. Each waits for at most `longestMs`. */
export function openQuestions(longestMs: number): Questions {
  const open = new Map<number, (answer: unknown) => void>()
  let last = 0
  return {
    ask(send) {
      const question = ++last
      return new Promise((resolve) => {
        const settle = (answer: unknown): void => {
          clearTimeout(timer)
          open.delete(question)
          resolve(answer)
        }
        const timer = setTimeout(settle, longestMs, undefined)
        open.set(question, settle)
        if (!send(question)) settle(undefined)
      })
    },
    answer: (question, answer) => open.get(question)?.(answer),
  }
}
