import { useId, useRef } from 'react'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import classes from './look.module.css'

/** A picture that was chosen and not sent yet. */
export type NewLogo = { base64: string; url: string }

type LogoFieldProps = {
  /** Address of the picture as it would be. */
  logo: string | null
  onChange: (logo: NewLogo | null) => void
  onProblem: (message: string | undefined) => void
  error: string | undefined
}

const types = ['image/png', 'image/jpeg', 'image/webp']
const largest = 100_000

/** A small picture, chosen from a file. */
export function LogoField({ logo, onChange, onProblem, error }: LogoFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  async function choose(file: File | undefined): Promise<void> {
    if (!file) return
    const problem = problemOf(file)
    onProblem(problem)
    if (!problem) onChange(await readFile(file))
  }
  return (
    <div>
      <label className={controls.fieldLabel} htmlFor={id}>
        Logo
        <span className={controls.optional}>optional</span>
      </label>
      <div className={classes.logo}>
        {logo && <img src={logo} alt="The logo as it is" className={classes.picture} />}
        <input
          ref={input}
          id={id}
          type="file"
          accept={types.join(',')}
          className={classes.file}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        {logo && (
          <Action
            look="quiet"
            small
            onClick={() => {
              onProblem(undefined)
              onChange(null)
              if (input.current) input.current.value = ''
              input.current?.focus()
            }}
          >
            Take it away
          </Action>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className={controls.fieldError} role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className={controls.fieldDescription}>
        PNG, JPEG or WebP, at most 100 kB. Shown 32 pixels high; by night on white.
      </p>
    </div>
  )
}

function problemOf({ type, size }: File): string | undefined {
  if (!types.includes(type)) return 'Use a PNG, JPEG or WebP picture.'
  return size > largest ? 'Use a picture of at most 100 kB.' : undefined
}

async function readFile(file: File): Promise<NewLogo> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return { base64: url.slice(url.indexOf(',') + 1), url }
}
