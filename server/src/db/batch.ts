/** How a batch runs its members. */
export interface BatchOptions<Input, Output> {
  /** One statement for all: answers in the order of its inputs. An input without an answer fails alone. */
  readonly run: (inputs: readonly Input[]) => Promise<readonly (Output | undefined)[]>
  /** Inputs of one key are never under way at once: the later one waits for the answer to the earlier. */
  readonly keyOf?: (input: Input) => string
  /** Whether the members of a failed batch may be tried one by one: only when the failure undid them all. */
  readonly isUndone: (error: unknown) => boolean
  readonly maxSize: number
  /** Batches under way at once. */
  readonly lanes: number
}

interface Member<Input, Output> {
  readonly input: Input
  readonly resolve: (output: Output) => void
  readonly reject: (error: unknown) => void
}

/**
 * Makes one statement of many calls: a batch takes whatever came while the one before was under way.
 *
 * By waiting, never by a timer: a call that finds a lane free goes at once and alone, and under load the
 * batches grow by themselves. When a batch fails and is undone, its members are tried one by one, so that one bad
 * input fails alone.
 */
export function batch<Input, Output>(
  options: BatchOptions<Input, Output>,
): (input: Input) => Promise<Output> {
  let queue: Member<Input, Output>[] = []
  let busyLanes = 0
  let scheduled = false
  const keysUnderWay = new Set<string>()

  const schedule = (): void => {
    if (scheduled || busyLanes >= options.lanes || queue.length === 0) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      void runLane()
    })
  }

  const runLane = async (): Promise<void> => {
    if (busyLanes >= options.lanes) return
    busyLanes++
    try {
      for (let members = takeBatch(); members.length > 0; members = takeBatch()) {
        await runMembers(members)
        if (options.keyOf)
          for (const { input } of members) keysUnderWay.delete(options.keyOf(input))
      }
    } finally {
      busyLanes--
    }
  }

  const takeBatch = (): Member<Input, Output>[] => {
    const { keyOf, maxSize } = options
    if (!keyOf) return queue.splice(0, maxSize)
    const taken: Member<Input, Output>[] = []
    const left: Member<Input, Output>[] = []
    for (const member of queue) {
      const key = keyOf(member.input)
      if (taken.length < maxSize && !keysUnderWay.has(key)) {
        keysUnderWay.add(key)
        taken.push(member)
      } else left.push(member)
    }
    queue = left
    return taken
  }

  const runMembers = async (members: readonly Member<Input, Output>[]): Promise<void> => {
    try {
      const outputs = await options.run(members.map(({ input }) => input))
      members.forEach(({ resolve, reject }, i) => {
        const output = outputs[i]
        if (output === undefined) reject(new Error('A batch answered fewer than it was asked.'))
        else resolve(output)
      })
    } catch (error) {
      if (members.length > 1 && options.isUndone(error))
        for (const member of members) await runMembers([member])
      else for (const { reject } of members) reject(error)
    }
  }

  return (input) =>
    new Promise((resolve, reject) => {
      queue.push({ input, resolve, reject })
      schedule()
    })
}
