import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Licence } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { saveFile } from '../../parts/saveFile.ts'
import { LicenceFrame } from './LicenceFrame.tsx'

/** The signed description of the licence, for programs without network. */
export function FilesPage({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <LicenceFrame id={id} page={t`Licence file`}>
      {(licence) => <File licence={licence} />}
    </LicenceFrame>
  )
}

function File({ licence }: { licence: Licence }) {
  const fetchFile = useMutation({
    mutationFn: async () => {
      const text = await answer(
        api.GET('/api/v1/licence/{id}/file', {
          params: { path: { id: licence.uuid } },
          parseAs: 'text',
        }),
      )
      saveFile(`${licence.serial}.jws`, text, 'application/jose')
    },
  })
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Licence file</Trans>
      </h2>
      <p>
        <Trans>
          For a program that runs where there is no network. The file says what the licence allows
          and until when. The program checks its signature by itself.
        </Trans>
      </p>
      <Banner kind="wait" role="note" title={<Trans>A file cannot be taken back</Trans>}>
        <p>
          <Trans>
            A person who has it can show it until the licence ends, also after you have changed or
            suspended the licence. Give it to nobody else.
          </Trans>
        </p>
      </Banner>
      <ErrorBanner error={fetchFile.error} />
      <div>
        <Button
          look="main"
          busy={fetchFile.isPending}
          icon={<IconDownload className="i" aria-hidden="true" />}
          onClick={() => fetchFile.mutate()}
        >
          <Trans>Download the licence file</Trans>
        </Button>
      </div>
      <p className="small muted">
        <Trans>
          The keys that verify it are at{' '}
          <a href="/.well-known/licence-keys.json" className="link-btn code">
            /.well-known/licence-keys.json
          </a>
        </Trans>
      </p>
    </section>
  )
}
