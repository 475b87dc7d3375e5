import { type ChangeEvent, type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { wasCancelled } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'

export type FieldErrors<Values> = { [Name in keyof Values]?: string | undefined }

type FormOptions<Values> = {
  initial: Values
  /** What can be seen without asking the server. */
  check?: (values: Values) => FieldErrors<Values>
  /** May throw a Problem; its field errors go to the fields, everything else to `problem`. */
  submit: (values: Values) => Promise<void>
}

/** Values, errors and the busy state of one form. Nothing typed is ever lost by an error. */
export function useForm<Values extends Record<string, string>>({
  initial,
  check,
  submit,
}: FormOptions<Values>) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<FieldErrors<Values>>({})
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const { ref, focusFirstError } = useFocusOnError()

  function set(name: keyof Values & string, value: string): void {
    setValues((before) => ({ ...before, [name]: value }))
    setErrors((before) => ({ ...before, [name]: undefined }))
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const found = check?.(values) ?? {}
    setErrors(found)
    setProblem(undefined)
    if (Object.values(found).some(Boolean)) return focusFirstError()
    setBusy(true)
    try {
      await submit(values)
    } catch (error) {
      if (wasCancelled(error)) return
      const refused = asProblem(error)
      const { atFields, elsewhere } = sortErrors(refused, values)
      setErrors(atFields)
      setProblem(elsewhere ? refused : undefined)
      focusFirstError()
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    set,
    problem,
    busy,
    /** Starts again with these values and without errors. */
    reset: (next: Values) => {
      setValues(next)
      setErrors({})
      setProblem(undefined)
    },
    form: { ref, onSubmit, noValidate: true },
    field: (name: keyof Values & string) => ({
      name,
      value: values[name] ?? '',
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => set(name, event.currentTarget.value),
    }),
  }
}

function sortErrors<Values>(problem: Problem, values: Values & object) {
  const atFields: FieldErrors<Values> = {}
  let elsewhere = problem.errors.length === 0
  for (const { path, message } of problem.errors) {
    if (path in values) atFields[path as keyof Values] ??= message
    else elsewhere = true
  }
  return { atFields, elsewhere }
}

function useFocusOnError() {
  const ref = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked === 0) return
    const field = ref.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')
    field?.focus()
    // A code that was refused is of no more use: the next one is typed over it.
    if (field?.hasAttribute('data-retype')) field.select()
  }, [asked])
  return { ref, focusFirstError: () => setAsked((count) => count + 1) }
}

/** Submits the form by itself as soon as there is a complete code, once for each code. */
export function useSubmitWhenComplete(
  ref: RefObject<HTMLFormElement | null>,
  code: string | undefined,
): void {
  useEffect(() => {
    if (code !== undefined) ref.current?.requestSubmit()
  }, [ref, code])
}
