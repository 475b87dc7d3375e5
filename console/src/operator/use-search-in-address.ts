import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSettled } from '../organizations/use-settled.ts'

/**
 * A search that is typed here and kept in the address: going back finds it again, and a link to it can be sent.
 * What is typed comes into the address after a moment; an address that changes by itself is taken over.
 */
export function useSearchInAddress(
  inAddress: string,
  write: (text: string) => void,
): [typed: string, type: (text: string) => void] {
  const [typed, type] = useState(inAddress)
  const settled = useSettled(typed.trim())
  const written = useRef(inAddress)
  const router = useRouter()
  const own = useRef(router.latestLocation.pathname)
  // biome-ignore lint/correctness/useExhaustiveDependencies: written once for each text, however often the page is drawn
  useEffect(() => {
    // Whoever is on the way to another page is not called back.
    if (settled === written.current || router.latestLocation.pathname !== own.current) return
    written.current = settled
    write(settled)
  }, [settled])
  useEffect(() => {
    if (inAddress === written.current) return
    written.current = inAddress
    type(inAddress)
  }, [inAddress])
  return [typed, type]
}
