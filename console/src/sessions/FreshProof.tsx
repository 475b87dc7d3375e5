import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { reactWith } from '../api/client.ts'
import { FreshProofDialog } from './FreshProofDialog.tsx'
import { leaveForSignIn } from './leave.ts'

type Question = { promise: Promise<boolean>; answer: (isProven: boolean) => void }

/**
 * Asks who is there when any call needs a fresh proof; the call then goes on by itself.
 * Calls that meet the same refusal together share one question.
 */
export function FreshProof() {
  const queryClient = useQueryClient()
  const [question, setQuestion] = useState<Question>()
  useEffect(() => {
    let open: Question | undefined
    function ask(): Promise<boolean> {
      if (open) return open.promise
      const { promise, resolve } = Promise.withResolvers<boolean>()
      open = {
        promise,
        answer: (isProven) => {
          open = undefined
          setQuestion(undefined)
          resolve(isProven)
        },
      }
      setQuestion(open)
      return promise
    }
    reactWith({ proveFresh: ask, signedOut: () => leaveForSignIn(queryClient) })
    return () => reactWith({})
  }, [queryClient])
  return question ? <FreshProofDialog answer={question.answer} /> : null
}
