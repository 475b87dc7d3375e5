import type { Paint } from './chart-data.ts'
import classes from './swatch.module.css'

/** The look of a part of a chart: a filled square, or the dashes of a line. */
export function Swatch({ paint }: { paint: Paint }) {
  return <span className={classes.swatch} data-paint={paint} aria-hidden="true" />
}
