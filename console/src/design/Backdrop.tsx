import classes from './backdrop.module.css'

/** The cuts of a key, drawn as a quiet horizon. */
export function Backdrop() {
  return (
    <svg
      className={classes.backdrop}
      viewBox="0 0 1600 150"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path className={classes.far} d={`M-10 ${farStart} ${far} V160 H-10 Z`} />
      <path className={classes.near} d={`M-10 ${nearStart} ${near} V160 H-10 Z`} />
    </svg>
  )
}

/** Each cut of a key has one of a few depths, flat at the bottom, with flanks of one angle. */
function cuts(start: number, depths: number[], width: number, slope: number): string {
  let height = start
  return depths
    .map((depth) => {
      const flank = Math.abs(depth - height) * slope
      const step = `l${flank} ${depth - height} h${Math.max(8, width - flank)}`
      height = depth
      return step
    })
    .join(' ')
}

const farStart = 60
const nearStart = 100
const far = cuts(farStart, [60, 34, 34, 76, 50, 84, 60, 60, 26, 68, 42, 42, 84, 50, 68, 34, 76, 60], 96, 0.6)
const near = cuts(
  nearStart,
  [100, 116, 84, 84, 124, 92, 108, 76, 116, 116, 88, 128, 96, 80, 112, 100],
  112,
  0.6,
)
