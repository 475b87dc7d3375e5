import { useEffect } from 'react'
import { navigate } from '../navigation.tsx'
import { BusyPage } from '../providers/BusyPage.tsx'
import { lastTrip } from '../providers/trip.ts'
import { takeProviderForm } from '../providers/visit-provider.ts'

/** On the way to a provider that wants a form. */
export function PostToProviderPage() {
  useEffect(() => {
    // Drawn twice while developing, it is sent once.
    const timer = setTimeout(post)
    return () => clearTimeout(timer)
  }, [])
  return <BusyPage title="One moment" lead="You are on the way to your company’s sign-in." />
}

function post(): void {
  const waiting = takeProviderForm()
  if (!waiting) {
    navigate(lastTrip().from, { replace: true })
    return
  }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = waiting.url
  for (const [name, value] of Object.entries(waiting.fields)) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}
