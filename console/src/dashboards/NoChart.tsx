import classes from './board.module.css'

/** In place of a chart whose program did not arrive: the numbers are there all the same. */
export function NoChart(_: object) {
  return (
    <p className={classes.nothing} role="status">
      The chart did not load. Its numbers are in the table.
    </p>
  )
}
