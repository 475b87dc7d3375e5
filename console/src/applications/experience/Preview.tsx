import type { CSSProperties } from 'react'
import { experienceColours } from '../../../../server/src/http/experience-colours.ts'
import { isColour } from './AccentField.tsx'
import classes from './preview.module.css'

type PreviewProps = { name: string; logo: string | null; accent: string }

/** The sign-in page in small, with the colours that the server would give it. */
export function Preview({ name, logo, accent }: PreviewProps) {
  const { light, dark } = experienceColours(isColour(accent) ? accent : '#55615b')
  return (
    <div className={classes.pair}>
      <Picture scheme="light" colours={light} name={name} logo={logo} />
      <Picture scheme="dark" colours={dark} name={name} logo={logo} />
    </div>
  )
}

type PictureProps = Omit<PreviewProps, 'accent'> & {
  scheme: 'light' | 'dark'
  colours: Record<string, string>
}

function Picture({ scheme, colours, name, logo }: PictureProps) {
  const style = Object.fromEntries(Object.entries(colours).map(([part, colour]) => [`--its-${part}`, colour]))
  const label = `The sign-in page of ${name}, ${scheme === 'light' ? 'by day' : 'by night'}`
  return (
    <div
      role="img"
      aria-label={label}
      className={classes.page}
      data-scheme={scheme}
      style={style as CSSProperties}
    >
      <span className={classes.head}>
        {logo ? (
          <img src={logo} alt="" className={classes.logo} />
        ) : (
          <span className={classes.initial}>{[...name].slice(0, 1)}</span>
        )}
        <span className={classes.name}>{name}</span>
      </span>
      <span className={classes.card}>
        <span className={classes.title}>Sign in</span>
        <span className={classes.label}>E-mail</span>
        <span className={classes.input}>lea@example.com</span>
        <span className={classes.button}>Continue</span>
        <span className={classes.foot}>
          New here? <span className={classes.link}>Create an account</span>
        </span>
      </span>
    </div>
  )
}
