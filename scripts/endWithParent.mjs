/** Loaded into what `runNode.mjs` starts: asks it to end as soon as the one who started it is gone. */
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
