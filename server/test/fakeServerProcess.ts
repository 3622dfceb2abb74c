/** What stands in for a server process: it listens on nothing, and ends as `FAKE_PROCESS` says. */
const say = (message: object): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, {}, () => resolve()))

const how = process.env['FAKE_PROCESS']
if (how === 'falls over') process.exit(3)
if (how === 'cannot start') {
  await say({ say: 'failed', reason: 'The port is taken.' })
  process.exit(1)
}
if (how === 'falls over later') setTimeout(() => process.exit(3), 100)
else if (how !== 'never listens') await say({ say: 'listening', address: 'here' })
if (how === 'ends at once') process.exit(4)
// Never ends by itself, nor when it is told to.
process.on('message', () => {})
