import { type ChangeEvent, useDeferredValue, useEffect, useState } from 'react'
import { useDeployment } from '../../api/deployment.ts'
import { lengthOf } from '../../design/checks.ts'
import { PasswordField } from '../../design/Field.tsx'
import classes from './new-password-field.module.css'
import type { Strength } from './strength.ts'

type NewPasswordFieldProps = {
  name: string
  value: string
  error: string | undefined
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
  label: string
  /** What others would try first: names, the address. */
  ownWords: string[]
  autoFocus?: boolean
  optional?: boolean
  /** What it is for, where that is not plain. */
  purpose?: string | undefined
}

type Estimate = (password: string, ownWords: string[]) => Strength

/** A new password with its limits said before typing and its strength while typing. */
export function NewPasswordField({ ownWords, purpose, ...field }: NewPasswordFieldProps) {
  const { deployment } = useDeployment()
  const [isEntered, setEntered] = useState(false)
  const estimate = useEstimate(isEntered)
  const password = useDeferredValue(field.value)
  const { minLength = 15, maxLength = 256 } = deployment?.passwordLimits ?? {}
  const judgement =
    password === ''
      ? undefined
      : judge({ password, ownWords: [...ownWords, deployment?.name ?? ''], minLength, maxLength, estimate })
  const spoken = useSettled(judgement?.text ?? '')
  return (
    <div>
      <PasswordField
        {...field}
        autoComplete="new-password"
        onFocus={() => setEntered(true)}
        description={
          judgement ? (
            <Meter {...judgement} />
          ) : (
            `${purpose ? `${purpose} ` : ''}${minLength} to ${maxLength} characters. A few unrelated words do well; spaces are welcome.`
          )
        }
      />
      <span className={classes.spoken} role="status">
        {spoken}
      </span>
    </div>
  )
}

type Judgement = { level: 0 | 1 | 2 | 3 | 4; text: string }

function Meter({ level, text }: Judgement) {
  return (
    <span className={classes.meter} data-level={level}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-on={bar <= level || undefined} />
        ))}
      </span>
      {text}
    </span>
  )
}

type Judged = {
  password: string
  ownWords: string[]
  minLength: number
  maxLength: number
  estimate: Estimate | undefined
}

function judge({ password, ownWords, minLength, maxLength, estimate }: Judged): Judgement {
  const length = lengthOf(password)
  const missing = minLength - length
  if (missing > 0)
    return { level: 0, text: `${missing} more ${missing === 1 ? 'character' : 'characters'} to go` }
  if (length > maxLength)
    return { level: 0, text: `${length - maxLength} characters too many; at most ${maxLength}` }
  if (!estimate) return { level: 1, text: 'Long enough' }
  const { score, hint } = estimate(password, ownWords)
  const level = Math.max(1, score) as Judgement['level']
  return { level, text: hint ? `${words[level]}. ${hint}` : (words[level] ?? '') }
}

const words = ['', 'Easy to guess', 'Fair', 'Good', 'Strong']

/** The word lists weigh more than the whole page: they are fetched when somebody is about to type. */
function useEstimate(isWanted: boolean): Estimate | undefined {
  const [loaded, setLoaded] = useState<{ estimate: Estimate }>()
  useEffect(() => {
    if (!isWanted) return
    import('./strength.ts').then(
      ({ estimateStrength }) => setLoaded({ estimate: estimateStrength }),
      // Without the lists the length is still judged here, and everything else by the server.
      () => {},
    )
  }, [isWanted])
  return loaded?.estimate
}

/** A text once it has stood for a second, so that a screen reader does not speak at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 1000)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
