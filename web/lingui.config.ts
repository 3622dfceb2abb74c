import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** A catalogue per door and language, so that a page loads only the messages of its door. */
const DOORS = ['attend', 'gate', 'organise', 'licence', 'me', 'operator']

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'da'],
  catalogs: [
    ...DOORS.map((door) => ({
      path: `<rootDir>/src/messages/${door}/{locale}`,
      include: [`<rootDir>/src/doors/${door}`],
    })),
    {
      path: '<rootDir>/src/messages/shared/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['<rootDir>/src/doors/**'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
})
