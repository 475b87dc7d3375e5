import { useEffect, useState } from 'react'
import { call, client } from '../../api/client.ts'
import { checkEmail } from '../../design/checks.ts'
import { experience } from '../../experience/place.ts'

/** The company whose domain an address has, and whether it lets nobody in by another way. */
export type Company = { name: string; isRequired: boolean }

const typedForMilliseconds = 300
const asked = new Map<string, Promise<Company | undefined>>()

/** Looks, while an address is being typed, whether its domain is a company's. Nothing before the @ leaves the page. */
export function useCompany(email: string) {
  const [found, setFound] = useState<{ domain: string; company: Company | undefined }>()
  const domain = domainOf(email)
  useEffect(() => {
    if (domain === undefined) return
    let isOver = false
    const look = async () => {
      const company = await findCompany(domain)
      if (!isOver) setFound({ domain, company })
    }
    const timer = setTimeout(look, asked.has(domain) ? 0 : typedForMilliseconds)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [domain])
  return found && found.domain === domain ? found.company : undefined
}

/** The company of an address: whoever sends the form does not wait for the look. */
export async function companyOf(email: string): Promise<Company | undefined> {
  const domain = domainOf(email)
  return domain === undefined ? undefined : findCompany(domain)
}

function findCompany(domain: string): Promise<Company | undefined> {
  const answer = asked.get(domain) ?? ask(domain)
  asked.set(domain, answer)
  // Without an answer the password is tried as ever; the next look asks again.
  return answer.catch(() => {
    asked.delete(domain)
    return undefined
  })
}

async function ask(domain: string): Promise<Company | undefined> {
  const body = { email: `somebody@${domain}` }
  const { methods, sso } = await call(() => client.POST('/v1/sign-in/options', { body }))
  return sso ? { name: sso.connectionName, isRequired: methods.every((way) => way === 'sso') } : undefined
}

function domainOf(email: string): string | undefined {
  // The people of an Experience sign in by its own ways.
  if (experience || checkEmail(email) !== undefined) return undefined
  const domain = email.trim().split('@').at(-1)?.toLowerCase() ?? ''
  return /[^.]\.[^.]+$/.test(domain) ? domain : undefined
}
