/** Loaded into the process that `runNode.mjs` starts: ends it as soon as its parent is gone. */
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
