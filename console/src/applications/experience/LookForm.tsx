import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { Experience } from '../answers.ts'
import { AccentField, isColour } from './AccentField.tsx'
import { LogoField, type NewLogo } from './LogoField.tsx'
import { Preview } from './Preview.tsx'
import { useChangeExperience } from './use-change-experience.ts'

/** Name, address, logo and colour, with the page as it will be beside them. */
export function LookForm({ experience }: { experience: Experience }) {
  const change = useChangeExperience()
  const [isSaved, setSaved] = useState(false)
  const [logo, setLogo] = useState<NewLogo | null>()
  const [logoProblem, setLogoProblem] = useState<string>()
  const { form, field, values, set, problem, busy, reset } = useForm({
    initial: valuesOf(experience),
    check: ({ name, slug, accent }) => ({
      name: checkFilled(name, 'Give it a name.'),
      slug: checkFilled(slug, 'Give it an address.'),
      accent: isColour(accent) ? undefined : 'Use a colour such as #2f5fd0.',
    }),
    submit: async ({ name, slug, accent }) => {
      const changed = await change({
        ...(name.trim() !== experience.name && { name: name.trim() }),
        ...(slug !== experience.slug && { slug }),
        accent,
        ...(logo !== undefined && { logo: logo?.base64 ?? null }),
      })
      reset(valuesOf(changed))
      setLogo(undefined)
      setSaved(true)
    },
  })
  const logoError = logoProblem ?? problem?.errors.find(({ path }) => path === 'logo')?.message
  const shownLogo = logo === undefined ? experience.logo : (logo?.url ?? null)
  return (
    <>
      <Section title="Preview" lead="The sign-in page, by day and by night.">
        <Preview name={values.name.trim() || experience.name} logo={shownLogo} accent={values.accent} />
      </Section>
      <Section title="Name, logo and colour">
        <form {...form} className={controls.form} data-narrow onChange={() => setSaved(false)}>
          {!logoError && <Refusal problem={problem} />}
          <Field
            {...field('name')}
            label="Name"
            description="On its pages, and as the sender of its mails."
            autoComplete="off"
            maxLength={40}
          />
          <LogoField
            logo={shownLogo}
            error={logoError}
            onProblem={setLogoProblem}
            onChange={(next) => {
              setLogo(next)
              setSaved(false)
            }}
          />
          <AccentField
            value={values.accent}
            error={field('accent').error}
            onChange={(accent) => {
              set('accent', accent)
              setSaved(false)
            }}
          />
          <Field
            {...field('slug')}
            label="Address of its pages"
            description={`…/e/${values.slug}${values.slug === experience.slug ? '' : ' – links to the earlier address stop working.'}`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={50}
          />
          <div className={controls.actions}>
            <Action type="submit" busy={busy}>
              Save look
            </Action>
            <span role="status" className={page.saved}>
              {isSaved && 'Saved'}
            </span>
          </div>
        </form>
      </Section>
    </>
  )
}

function valuesOf({ name, slug, accent }: Experience) {
  return { name, slug, accent }
}
