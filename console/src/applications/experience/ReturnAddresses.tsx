import { useState } from 'react'
import page from '../../account/page.module.css'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { Experience } from '../answers.ts'
import classes from './look.module.css'
import { useSaving } from './SaveForm.tsx'

/** Of their section: it can be led to. */
export const returnAddressesId = 'return-addresses'

/** Each is saved as it is added or removed. */
export function ReturnAddresses({ experience }: { experience: Experience }) {
  const { returnAddresses } = experience
  const saving = useSaving()
  const [address, setAddress] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  async function add(): Promise<void> {
    if (address.trim() === '') return setEmpty(true)
    const next = [...new Set([...returnAddresses, address.trim()])]
    if (await saving.save({ returnAddresses: next })) setAddress('')
  }
  async function remove(each: string): Promise<void> {
    const isGone = await saving.save({ returnAddresses: returnAddresses.filter((other) => other !== each) })
    if (isGone) document.getElementById(returnAddressesId)?.querySelector('h2')?.focus()
  }
  const error = isEmpty ? 'Enter an address of your application.' : saving.errorAt('returnAddresses')
  return (
    <>
      {returnAddresses.length === 0 ? (
        <p className={page.empty}>None yet, so that no application gets anybody back from here.</p>
      ) : (
        <ul className={classes.addresses} aria-label="Return addresses">
          {returnAddresses.map((each) => (
            <li key={each}>
              <code>{each}</code>
              <Action look="quiet" small label={`Remove ${each}`} onClick={() => remove(each)}>
                Remove
              </Action>
            </li>
          ))}
        </ul>
      )}
      <form
        className={controls.form}
        data-narrow
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {!error && <Refusal problem={saving.problem} />}
        <Field
          label="Address"
          type="url"
          placeholder="https://app.example.com/signed-in"
          description="https, or http on your own machine."
          value={address}
          error={error}
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setAddress(event.currentTarget.value)
            setEmpty(false)
            saving.touch()
          }}
        />
        <div className={controls.actions}>
          <Action type="submit" busy={saving.busy}>
            Add address
          </Action>
          <span role="status" className={page.saved}>
            {saving.isSaved && 'Saved'}
          </span>
        </div>
      </form>
    </>
  )
}
