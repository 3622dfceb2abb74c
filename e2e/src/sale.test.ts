import { test } from 'vitest'
import { rushWithKills } from './saleRush.ts'

// Ten times as many: `sale.crash.test.ts`.
test('laws 1, 4: of 200 buyers for 50 places, 50 get one, though a process and the database are killed', async () => {
  await rushWithKills({ buyers: 200, places: 50 })
})
