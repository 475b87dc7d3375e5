import classes from './tile.module.css'

/** The first letter of a name, as a picture. */
export function Tile({ name }: { name: string }) {
  return (
    <span className={classes.tile} aria-hidden="true">
      {[...name.trim()].slice(0, 1)}
    </span>
  )
}
