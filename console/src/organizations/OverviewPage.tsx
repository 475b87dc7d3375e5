import { IconCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { Notice } from '../design/Notice.tsx'
import { dateAndTime } from '../design/time.ts'
import { ProjectRow } from '../projects/ProjectRow.tsx'
import { projectsQuery } from '../projects/projects-query.ts'
import { factorsQuery } from '../sign-in/factors-query.ts'
import type { Organization, Permission } from './answers.ts'
import { useMay, useOrganization } from './current-organization.ts'
import { keepReturn } from './mfa-requirement/return-to-organization.ts'
import { OrganizationPage } from './OrganizationPage.tsx'
import classes from './overview.module.css'
import { roleInWords } from './roles/role-words.ts'

export function OverviewPage() {
  const organization = useOrganization()
  const { name, role, createdAt } = organization
  return (
    <OrganizationPage title={name} lead={`Founded ${dateAndTime(createdAt)}.`}>
      <MfaNotice organization={organization} />
      <Counts organization={organization} />
      <NewestProjects organizationId={organization.id} />
      <Section title="Your place here">
        <div className={classes.role}>
          <Badge tone="good">{role.name}</Badge>
          {role.builtIn && <p>{roleInWords(role)}</p>}
        </div>
        <OwnPermissions />
      </Section>
    </OrganizationPage>
  )
}

function Counts({ organization: { id, counts } }: { organization: Organization }) {
  const may = useMay()
  const params = { organizationId: id }
  const members = (
    <>
      <strong>{counts.members}</strong>
      {counts.members === 1 ? 'member' : 'members'}
    </>
  )
  return (
    <div className={classes.counts}>
      {may('members.read') ? (
        <Link to="/organizations/$organizationId/members" params={params} className={classes.count}>
          {members}
        </Link>
      ) : (
        <span className={classes.count}>{members}</span>
      )}
      <Link to="/organizations/$organizationId/projects" params={params} className={classes.count}>
        <strong>{counts.projects}</strong>
        {counts.projects === 1 ? 'project' : 'projects'}
      </Link>
      <Link to="/organizations/$organizationId/projects" params={params} className={classes.count}>
        <strong>{counts.workspaces}</strong>
        {counts.workspaces === 1 ? 'workspace' : 'workspaces'}
      </Link>
    </div>
  )
}

const shownProjects = 3

/** Where most visits go on to; nothing where there is none to see. */
function NewestProjects({ organizationId }: { organizationId: string }) {
  const { data } = useInfiniteQuery(projectsQuery(organizationId))
  const projects = data?.pages.flatMap(({ items }) => items) ?? []
  if (projects.length === 0) return null
  const newest = projects.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
  return (
    <Section title="Projects changed last">
      <ul className={page.rows}>
        {newest.slice(0, shownProjects).map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </Section>
  )
}

/** In the words of somebody who wants to do something, not of the catalogue. */
const sentences: Partial<Record<Permission, string>> = {
  'organization.update': 'rename the organization',
  'organization.delete': 'delete the organization',
  'members.read': 'see who belongs to it',
  'members.invite': 'invite people',
  'members.update': 'give members another role',
  'members.remove': 'remove members',
  'roles.manage': 'make roles of its own',
  'grants.manage': 'give roles on single projects, workspaces, applications and dashboards',
  'access.check': 'see why somebody may or may not do something',
  'mfa.manage': 'require a second factor',
  'billing.read': 'see plan, usage and statements',
  'billing.manage': 'change the billing contact',
  'audit.read': 'read and export the audit log',
  'project.create': 'create projects',
}

function OwnPermissions() {
  const may = useMay()
  const allowed = Object.entries(sentences).filter(([permission]) => may(permission as Permission))
  if (allowed.length === 0) {
    return <p>You may see that it exists. What you may do in single projects stands at each of them.</p>
  }
  return (
    <div className={classes.allowed}>
      <p>In this organization you may:</p>
      <ul className={classes.ticked}>
        {allowed.map(([permission, sentence]) => (
          <li key={permission}>
            <IconCheck size={18} stroke={2} aria-hidden="true" />
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A rule that begins later is announced to those it binds, while there is time. */
function MfaNotice({ organization }: { organization: Organization }) {
  const { id, name, role, mfaRequirement } = organization
  const { appliesTo, roles, graceUntil } = mfaRequirement
  const { data: factors } = useQuery(factorsQuery)
  const binds = appliesTo === 'all' || (appliesTo === 'roles' && roles.includes(role.id))
  if (!binds || !factors || factors.mfaEnabled) return null
  return (
    <Notice tone="warn">
      <p>
        {name} requires a second factor of you{graceUntil && ` from ${dateAndTime(graceUntil)}`}.{' '}
        <Link to="/account/security" onClick={() => keepReturn({ organizationId: id, name })}>
          Set one up now
        </Link>
        .
      </p>
    </Notice>
  )
}
