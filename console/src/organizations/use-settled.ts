import { useEffect, useState } from 'react'

/** The value once it has not changed for a moment: not every letter of a search is asked for. */
export function useSettled(value: string, milliseconds = 250): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
