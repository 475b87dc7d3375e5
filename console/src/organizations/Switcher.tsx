import { IconBuilding, IconCheck, IconLock, IconSelector, IconServer, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Loading } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import controls from '../design/controls.module.css'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import type { OrganizationItem } from './answers.ts'
import { organizationsQuery } from './organization-query.ts'
import classes from './switcher.module.css'

/** From so many on there is a field to search them. */
const manyOrganizations = 8

type SwitcherProps = {
  organizationId: string | undefined
  /** The pages are about the deployment, for those who run it. */
  isDeployment?: boolean
}

/**
 * Says on whose behalf this tab acts, and leads elsewhere. Its entries are links: opened in a new tab, two
 * organizations stand side by side.
 */
export function Switcher({ organizationId, isDeployment = false }: SwitcherProps) {
  const [isOpen, setOpen] = useState(false)
  const { ref, button } = useClosing(isOpen, () => setOpen(false))
  const panelId = useId()
  const { data: organizations } = useQuery(organizationsQuery)
  const current = organizations?.find(({ id }) => id === organizationId)
  const CurrentIcon = organizationId ? IconBuilding : isDeployment ? IconServer : IconUser
  return (
    <div ref={ref} className={classes.switcher}>
      <button
        ref={button}
        type="button"
        className={classes.current}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <CurrentIcon size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.words}>
          <span className={controls.unseen}>Acting as: </span>
          <span className={classes.name}>
            {organizationId
              ? (current?.name ?? 'Organization')
              : isDeployment
                ? 'Deployment'
                : 'Personal account'}
          </span>
          {current && <span className={classes.role}>{current.role.name}</span>}
          {isDeployment && <span className={classes.role}>Operator</span>}
        </span>
        <IconSelector size={16} stroke={1.7} aria-hidden="true" />
      </button>
      {isOpen && (
        <div id={panelId} className={classes.panel}>
          <Choices currentId={organizationId} isDeployment={isDeployment} onChosen={() => setOpen(false)} />
        </div>
      )}
    </div>
  )
}

type ChoicesProps = { currentId: string | undefined; isDeployment: boolean; onChosen: () => void }

function Choices({ currentId, isDeployment, onChosen }: ChoicesProps) {
  const { data: organizations, error, refetch } = useQuery(organizationsQuery)
  const { data: session } = useQuery(sessionQuery)
  const isPersonal = !currentId && !isDeployment
  const [search, setSearch] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const hasMany = (organizations?.length ?? 0) >= manyOrganizations
  const wanted = search.trim().toLocaleLowerCase()
  const shown = organizations?.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is known once the list is there
  useEffect(() => {
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector)
    const search = focusFirstField ? find('input') : undefined
    const first = search ?? find('[aria-current]')
    first?.focus()
  }, [organizations !== undefined])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut among links that Tab reaches as well
    <div ref={panel} className={classes.choices} onKeyDown={(event) => moveByArrows(event, panel.current)}>
      <Link
        to="/account/profile"
        className={classes.choice}
        aria-current={isPersonal ? 'true' : undefined}
        onClick={onChosen}
      >
        <IconUser size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.name}>Personal account</span>
        {isPersonal && <IconCheck size={16} stroke={2} aria-hidden="true" />}
      </Link>
      {session?.user.operator && (
        <Link
          to="/operator"
          className={classes.choice}
          aria-current={isDeployment ? 'true' : undefined}
          onClick={onChosen}
        >
          <IconServer size={18} stroke={1.7} aria-hidden="true" />
          <span className={classes.name}>Deployment</span>
          {isDeployment && <IconCheck size={16} stroke={2} aria-hidden="true" />}
        </Link>
      )}
      {hasMany && (
        <input
          type="search"
          className={classes.search}
          aria-label="Search your organizations"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {!organizations &&
        (error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={2} />)}
      {shown && shown.length > 0 && (
        <ul className={classes.list} aria-label="Organizations">
          {shown.map((item) => (
            <li key={item.id}>
              <Choice item={item} isCurrent={item.id === currentId} onChosen={onChosen} />
            </li>
          ))}
        </ul>
      )}
      {shown?.length === 0 && wanted !== '' && (
        <p className={classes.none} role="status">
          None of that name.
        </p>
      )}
      <Link to="/account/organizations" className={classes.all} onClick={onChosen}>
        All organizations and invitations
      </Link>
    </div>
  )
}

function Choice(props: { item: OrganizationItem; isCurrent: boolean; onChosen: () => void }) {
  const { item, isCurrent, onChosen } = props
  return (
    <Link
      to="/organizations/$organizationId/overview"
      params={{ organizationId: item.id }}
      className={classes.choice}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChosen}
    >
      <IconBuilding size={18} stroke={1.7} aria-hidden="true" />
      <span className={classes.words}>
        <span className={classes.name}>{item.name}</span>
        <span className={classes.role}>
          {item.role.name}
          {item.blocked && ' · needs a second factor'}
        </span>
      </span>
      {item.blocked && <IconLock size={16} stroke={1.8} aria-hidden="true" />}
      {isCurrent && <IconCheck size={16} stroke={2} aria-hidden="true" />}
    </Link>
  )
}

/** Closes on Escape, a press elsewhere and when focus moves on; Escape gives focus back. */
function useClosing(isOpen: boolean, close: () => void) {
  const ref = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const isOutside = (target: EventTarget | null) => !ref.current?.contains(target as Node | null)
    const onPress = (event: PointerEvent) => isOutside(event.target) && close()
    const onFocus = (event: FocusEvent) => isOutside(event.target) && close()
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey)
    }
  })
  return { ref, button }
}

function moveByArrows(event: KeyboardEvent, panel: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !panel) return
  event.preventDefault()
  const stops = [...panel.querySelectorAll<HTMLElement>('a, input')]
  const next = stops.indexOf(document.activeElement as HTMLElement) + step
  stops[(next + stops.length) % stops.length]?.focus()
}
