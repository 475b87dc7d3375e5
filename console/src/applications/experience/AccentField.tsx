import { useId } from 'react'
import { contrast, readableUnderWhite } from '../../../../server/src/emails/accent.ts'
import { LinkAction } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import classes from './look.module.css'

type AccentFieldProps = { value: string; onChange: (accent: string) => void; error: string | undefined }

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/** A colour on which white letters can be read; the nearest that allows it is one press away. */
export function AccentField({ value, onChange, error }: AccentFieldProps) {
  const id = useId()
  const nearest = isColour(value) ? readableUnderWhite(value) : undefined
  const isReadable = nearest === value.toLowerCase()
  return (
    <div>
      <label className={controls.fieldLabel} htmlFor={id}>
        Colour of buttons and links
      </label>
      <div className={classes.colour}>
        <input
          type="color"
          aria-label="Choose the colour from a palette"
          className={classes.well}
          value={isColour(value) ? value.toLowerCase() : '#000000'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <input
          id={id}
          className={`${controls.input} ${classes.hex}`}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={7}
          aria-invalid={error || (nearest && !isReadable) ? true : undefined}
          data-error={error ? true : undefined}
          aria-describedby={`${id}-contrast${error ? ` ${id}-error` : ''}`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className={controls.fieldError}>
          {error}
        </p>
      )}
      <p id={`${id}-contrast`} className={controls.fieldDescription} role="status">
        {nearest && isReadable && `White letters on it: ${ratio(value)} : 1. Well readable.`}
        {nearest && !isReadable && (
          <>
            White letters on it: {ratio(value)} : 1. At least 4.5 are needed;{' '}
            <LinkAction onClick={() => onChange(nearest)}>{`take ${nearest} instead`}</LinkAction>.
          </>
        )}
      </p>
    </div>
  )
}

// Never rounded up to what is asked for.
function ratio(colour: string): string {
  return (Math.floor(contrast(colour, '#ffffff') * 10) / 10).toFixed(1)
}
