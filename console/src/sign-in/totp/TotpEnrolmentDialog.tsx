import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TotpEnrolment } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { Action, LinkAction } from '../../design/Action.tsx'
import { CopyAction } from '../../design/CopyAction.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Dialog } from '../../design/Dialog.tsx'
import { PasswordField, UsernameForManagers } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { sessionQuery } from '../../sessions/session-query.ts'
import classes from '../factors.module.css'
import { factorsQuery } from '../factors-query.ts'
import { TotpField } from './TotpField.tsx'
import { checkTotpCode } from './totp-code.ts'

type TotpEnrolmentDialogProps = {
  enrolment: TotpEnrolment
  /** An account that is entered by GitHub may have none: then there is none to ask for. */
  hasPassword: boolean
  onStartAgain: () => void
  onClose: () => void
  onDone: (recoveryCodes: string[] | null) => void
}

export function TotpEnrolmentDialog(props: TotpEnrolmentDialogProps) {
  return (
    <Dialog title="Set up an authenticator app" onClose={props.onClose}>
      <div className={classes.enrol}>
        <GiveSecret enrolment={props.enrolment} />
        <ConfirmCode {...props} />
      </div>
    </Dialog>
  )
}

function GiveSecret({ enrolment: { qrSvg, secret, uri } }: { enrolment: TotpEnrolment }) {
  const groups = secret.match(/.{1,4}/g) ?? []
  return (
    <div className={classes.step}>
      <p>1. Scan this picture with your authenticator app.</p>
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
        alt="QR code with the key for your authenticator app. The same key is below as text."
        width={200}
        height={200}
      />
      <p className={classes.wide}>
        On this phone? <a href={uri}>Open it in your authenticator app</a>
      </p>
      <div className={classes.stack}>
        <p id="typed-secret">Or type this key into the app:</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of words, not of fields */}
        <div role="group" aria-labelledby="typed-secret" className={classes.secret} translate="no">
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups of a secret have no identity
            <span key={index}>{group}</span>
          ))}
        </div>
        <div className={controls.actions}>
          <CopyAction text={secret} label="Copy the key">
            Copy
          </CopyAction>
        </div>
      </div>
    </div>
  )
}

function ConfirmCode({ hasPassword, onStartAgain, onClose, onDone }: TotpEnrolmentDialogProps) {
  const queryClient = useQueryClient()
  const email = useQuery(sessionQuery).data?.user.email
  const refreshFactors = () => queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
  const { form, field, problem, busy } = useForm({
    initial: { code: '', password: '' },
    check: (values) => ({
      code: checkTotpCode(values.code),
      password: hasPassword ? checkFilled(values.password, 'Enter your password.') : undefined,
    }),
    submit: async ({ code, password }) => {
      const body = { code, ...(hasPassword && { password }) }
      const confirmed = await call(() => client.POST('/v1/account/totp/confirm', { body })).catch(
        (refusal: unknown) => {
          // Another tab may have set the first password meanwhile: then it is asked for here too.
          void refreshFactors()
          throw refusal
        },
      )
      queryClient.setQueryData(sessionQuery.queryKey, confirmed.session)
      await refreshFactors()
      onDone(confirmed.recoveryCodes)
    },
  })
  return (
    <form {...form} className={controls.form}>
      <p>2. Enter the code that the app shows now{hasPassword && ', and your password'}.</p>
      <ProblemNotice problem={problem}>
        {problem?.code === 'enrolment-expired' && (
          <p>
            <LinkAction onClick={onStartAgain}>Begin again</LinkAction>
          </p>
        )}
      </ProblemNotice>
      {hasPassword && email && <UsernameForManagers email={email} />}
      <TotpField {...field('code')} data-first />
      {hasPassword && (
        <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
      )}
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Turn on
        </Action>
        <Action look="quiet" onClick={onClose}>
          Cancel
        </Action>
      </div>
    </form>
  )
}
