import { useEffect, useState } from 'react'
import { call, client, wasCancelled } from '../../api/client.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { continueSignIn } from '../continue-sign-in.ts'
import { askForPasskey, endPasskeyRequest, supportsAutofill } from './ceremony.ts'

// A challenge lives for 5 minutes; a page may stay open for hours.
const renewAfterMilliseconds = 4 * 60_000

/**
 * Signing in with a passkey: by button, and by choosing one at the e-mail field.
 * @param isElsewhereBusy while another way is being tried the e-mail field offers none.
 */
export function usePasskeySignIn(isElsewhereBusy: boolean) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const isOffered = !busy && !isElsewhereBusy

  useEffect(() => {
    if (!isOffered) return
    return keepOffering(async (response) => {
      setBusy(true)
      await finish(response).catch((error: unknown) => setProblem(asProblem(error)))
      setBusy(false)
    })
  }, [isOffered])

  /** @param email what was typed, for the case that the password is asked for after all. */
  async function signIn(email: string): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      await finish(await askForPasskey(await startCeremony()), email)
    } catch (error) {
      if (!wasCancelled(error)) setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  return { signIn, busy, problem, forgetProblem: () => setProblem(undefined) }
}

type Response = Awaited<ReturnType<typeof askForPasskey>>

/** Offers passkeys at the e-mail field until told to stop. It is an extra: what fails before a choice is not mentioned. */
function keepOffering(onChosen: (response: Response) => void): () => void {
  let isOver = false
  let offeredAt = 0
  async function offer(): Promise<void> {
    if (document.visibilityState === 'hidden' || Date.now() - offeredAt < renewAfterMilliseconds) return
    offeredAt = Date.now()
    if (!(await supportsAutofill())) return
    const options = await startCeremony()
    if (isOver) return
    onChosen(await askForPasskey(options, { autofill: true }))
  }
  const tryToOffer = () => void offer().catch(() => {})
  tryToOffer()
  const timer = setInterval(tryToOffer, renewAfterMilliseconds)
  document.addEventListener('visibilitychange', tryToOffer)
  return () => {
    isOver = true
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tryToOffer)
    endPasskeyRequest()
  }
}

async function startCeremony(): Promise<Record<string, unknown>> {
  const { options } = await call(() => client.POST('/v1/sign-in/passkey/start', { body: {} }))
  return options
}

async function finish(response: Response, email?: string): Promise<void> {
  const answer = await call(() => client.POST('/v1/sign-in/passkey/finish', { body: { response } }))
  await continueSignIn(answer, email)
}
