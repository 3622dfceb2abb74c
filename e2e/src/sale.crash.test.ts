import { test } from 'vitest'
import { rushWithKills } from './saleRush.ts'

test('laws 1, 4: of 2,000 buyers for 500 places, 500 get one, though a process and the database are killed', async () => {
  await rushWithKills({ buyers: 2_000, places: 500 })
})
