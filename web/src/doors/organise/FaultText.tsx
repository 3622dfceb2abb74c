import { Trans } from '@lingui/react/macro'
import type { Fault } from './eventFields.ts'

/** What is wrong with a field, and what to write instead. */
export function FaultText({ fault, starts }: { fault: Fault; starts: string }) {
  switch (fault) {
    case 'missing':
      return <Trans>Write something here. It is saved when you have.</Trans>
    case 'unfinished':
      return <Trans>Write the day and the time.</Trans>
    case 'not_after_start':
      return <Trans>It ends before it begins. Write a later time than {starts}.</Trans>
    case 'after_start':
      return <Trans>The doors open after the event has begun. Write {starts} or earlier.</Trans>
    case 'not_a_number':
      return <Trans>Write a number, such as 300.</Trans>
    case 'too_large':
      return <Trans>Write at most 10 million.</Trans>
  }
}
