import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { deviceName } from '../../parts/deviceName.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { keepAnswered, readAnswered } from './answered.ts'
import { findQuestion, type Question } from './findQuestion.ts'
import { SESSIONS, useOwnSessions } from './ownQueries.ts'

/** Asks about a login or failed attempts from a place that is not the person's. */
export function WasItYou() {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const { question, settle } = useQuestion()
  const { sentence } = useProblemText()
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SESSIONS })
      toast(<Trans>That login is over.</Trans>)
      goOn()
    },
    onError: (error) => toast(sentence(error)),
  })
  if (!question) return null
  const session = question.about === 'login' ? question.session : undefined

  function goOn() {
    settle()
    navigate(`/me/password?because=${question && reasonOf(question)}`)
  }

  return (
    <section aria-label={t`Was this you?`}>
      <Banner
        kind="wait"
        title={<Trans>Was this you?</Trans>}
        acts={
          <>
            <Button onClick={settle}>
              <Trans>Yes, it was me</Trans>
            </Button>
            {session ? (
              <Button look="danger" busy={end.isPending} onClick={() => end.mutate(session.uuid)}>
                <Trans>No: log it out</Trans>
              </Button>
            ) : (
              <Button look="danger" onClick={goOn}>
                <Trans>No: change my password</Trans>
              </Button>
            )}
          </>
        }
      >
        <QuestionText question={question} />
      </Banner>
    </section>
  )
}

/** What the page of the password says. */
function reasonOf(question: Question): 'login' | 'password' | 'attempts' {
  if (question.about === 'login') return 'login'
  return question.knowsPassword ? 'password' : 'attempts'
}

function QuestionText({ question }: { question: Question }) {
  const { moment } = useDates()
  const { at, address } = question.entry
  const when = moment(at)
  const from = <span className="code nowrap">{address}</span>
  if (question.about === 'attempts')
    return (
      <>
        <p className="wrap">
          <Plural
            value={question.count}
            one="# attempt to log in as you failed, from a network that you have never logged in from."
            other="# attempts to log in as you failed, from a network that you have never logged in from."
          />{' '}
          <Trans>
            The last: {when}, {from}.
          </Trans>
        </p>
        {question.knowsPassword && (
          <p>
            <Trans>The password was right, and the codes were wrong. Somebody may know it.</Trans>
          </p>
        )}
      </>
    )
  const { session } = question
  const device = session && (session.device_name || deviceName(session.user_agent ?? ''))
  return (
    <p className="wrap">
      {device ? (
        <Trans>
          <bdi>{device}</bdi>, from a network that we had not seen: {when}, {from}.
        </Trans>
      ) : (
        <Trans>
          A login from a network that we had not seen: {when}, {from}. It is over.
        </Trans>
      )}
    </p>
  )
}

function useQuestion() {
  const me = useMe({ asks: true }).data
  const sessions = useOwnSessions().data
  const log = useQuery({
    queryKey: ['own-audit', me?.username, 'newest'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/user/{username}/audit', {
          params: { path: { username: me?.username ?? '' }, query: { page_size: 100 } },
        }),
      ),
    enabled: me != null,
  }).data
  const [, setChanges] = useState(0)
  if (!me || !sessions || !log) return { question: undefined, settle: () => {} }
  const answered = readAnswered(me.uuid)
  const { items: entries, next_page } = log
  const question = findQuestion({ entries, isWhole: next_page === null }, sessions, answered)
  return {
    question,
    settle() {
      if (!question) return
      keepAnswered(me.uuid, { ...answered, [question.about]: question.entry.at })
      setChanges((count) => count + 1)
    },
  }
}

/** A login that is over meanwhile is what was wanted. */
async function endSession(id: string): Promise<void> {
  try {
    await answer(api.DELETE('/api/v1/session/{id}', { params: { path: { id } } }))
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not_found')) throw error
  }
}
