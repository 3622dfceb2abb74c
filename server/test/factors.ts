import type { Sql } from '../src/db/sql.ts'
import { type FactorRow, readFactor } from '../src/identity/readFactor.ts'
import { showNewSecret } from '../src/identity/showNewSecret.ts'
import { type FactorOutcome, type FactorProof, spendFactor } from '../src/identity/spendFactor.ts'
import type { Person, TestApp } from './app.ts'

/** Operations on a person's factor, without a login. */
export interface Factors {
  readonly factorOf: (person: Person, tx?: Sql) => Promise<FactorRow>
  readonly spend: (person: Person, securityCode: string) => Promise<FactorOutcome>
  readonly recover: (person: Person, recoveryCode: string) => Promise<FactorOutcome>
  /** Shows the person a new secret that is not confirmed yet. */
  readonly show: (person: Person) => Promise<Person>
}

export function factorsOf(t: TestApp): Factors {
  const factorOf = (person: Person, tx: Sql = t.sql) =>
    readFactor(tx, { userId: person.uuid, codeSubject: 'nobody pays' })
  const spendProof = (person: Person, proof: FactorProof) =>
    t.sql.begin(async (tx) => {
      const factor = await factorOf(person, tx)
      return spendFactor(tx, t.vault, { userId: person.uuid, factor, proof })
    })
  return {
    factorOf,
    spend: (person, securityCode) => spendProof(person, { securityCode }),
    recover: (person, recoveryCode) => spendProof(person, { recoveryCode }),
    show: async (person) => {
      const secret = await t.sql.begin((tx) => showNewSecret(tx, t.vault, person.uuid))
      return { ...person, secret }
    },
  }
}
