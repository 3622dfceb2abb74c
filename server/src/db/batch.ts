/** How a batch runs its members. */
export interface BatchOptions<Input, Output> {
  /**
   * One statement for all inputs; it returns answers in the order of the inputs. An input without
   * an answer fails alone.
   */
  readonly run: (inputs: readonly Input[]) => Promise<readonly (Output | undefined)[]>
  /**
   * Inputs with the same key never run at once: the later one waits for the answer to the earlier
   * one.
   */
  readonly keyOf?: (input: Input) => string
  /**
   * The inputs of one batch have the same group, and no two batches of a group run at once. For
   * statements that lock a row of the group: they would only wait for each other.
   */
  readonly groupOf?: (input: Input) => string
  /**
   * Whether the inputs of a failed batch may be retried one by one. Only when the failure undid all
   * of them.
   */
  readonly isUndone: (error: unknown) => boolean
  readonly maxSize: number
  /** How many batches may run at once. */
  readonly lanes: number
}

interface Member<Input, Output> {
  readonly input: Input
  readonly resolve: (output: Output) => void
  readonly reject: (error: unknown) => void
}

/**
 * Combines many calls into one statement: a batch takes every call that arrived while the previous
 * batch ran.
 *
 * It works by waiting, never by a timer. A call that finds a free lane is sent at once and alone.
 * Under load the batches grow by themselves. When a batch fails and is undone, its members are
 * retried one by one, so that one bad input fails alone.
 */
export function batch<Input, Output>(
  options: BatchOptions<Input, Output>,
): (input: Input) => Promise<Output> {
  let queue: Member<Input, Output>[] = []
  let busyLanes = 0
  let scheduled = false
  const keysUnderWay = new Set<string>()
  const groupsUnderWay = new Set<string>()

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
        const [first] = members
        if (options.groupOf && first) groupsUnderWay.delete(options.groupOf(first.input))
        if (options.keyOf)
          for (const { input } of members) keysUnderWay.delete(options.keyOf(input))
      }
    } finally {
      busyLanes--
    }
  }

  const takeBatch = (): Member<Input, Output>[] => {
    const { keyOf, groupOf, maxSize } = options
    if (groupOf) return takeGroup(groupOf)
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

  const takeGroup = (groupOf: (input: Input) => string): Member<Input, Output>[] => {
    const first = queue.find(({ input }) => !groupsUnderWay.has(groupOf(input)))
    if (!first) return []
    const group = groupOf(first.input)
    groupsUnderWay.add(group)
    const taken: Member<Input, Output>[] = []
    queue = queue.filter((member) => {
      const isTaken = taken.length < options.maxSize && groupOf(member.input) === group
      if (isTaken) taken.push(member)
      return !isTaken
    })
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
