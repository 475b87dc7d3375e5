import { Link } from '@tanstack/react-router'
import type { DeletionPlan } from '../../api/answers.ts'
import button from '../../organizations/link-button.module.css'
import { AskAdministrators } from '../../organizations/mfa-requirement/AskAdministrators.tsx'
import { LeaveOrganization } from '../../organizations/mfa-requirement/LeaveOrganization.tsx'
import { Section } from '../AccountPage.tsx'
import classes from './deletion.module.css'

type Block = DeletionPlan['blocks'][number]

/** What keeps the account from being deleted, each with every way out. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <Section title="What stands in the way" lead="Deal with this first, then come back to this page.">
      <ul className={classes.blocks}>
        {blocks.map((block) => (
          <li key={`${block.reason} ${block.organization?.id}`}>
            <BlockWithWaysOut block={block} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function BlockWithWaysOut({ block: { reason, organization } }: { block: Block }) {
  switch (reason) {
    case 'last-owner':
      return <LastOwner organizationId={organization?.id ?? ''} name={organization?.name ?? ''} />
    case 'sso-managed':
      return <Managed organizationId={organization?.id ?? null} name={organization?.name ?? ''} />
    case 'last-way-back':
      return <LastWayBack organizationId={organization?.id ?? null} name={organization?.name ?? ''} />
    case 'last-operator':
      return (
        <p>
          You are the only one who runs this deployment. Make somebody else an operator first, on the server:{' '}
          <code>latchkey operator grant EMAIL</code>
        </p>
      )
    default:
      return reason satisfies never
  }
}

function LastOwner({ organizationId, name }: { organizationId: string; name: string }) {
  const params = { organizationId }
  return (
    <>
      <p>
        You are the last owner of <strong>{name}</strong>. It needs one, or it goes as well:
      </p>
      <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
        <li>
          <Link to="/organizations/$organizationId/members" params={params} className={button.button}>
            Make somebody else an owner
          </Link>
        </li>
        <li>
          <Link to="/organizations/$organizationId/settings" params={params} className={button.button}>
            Delete the organization
          </Link>
        </li>
      </ul>
    </>
  )
}

function LastWayBack({ organizationId, name }: { organizationId: string | null; name: string }) {
  return (
    <>
      <p>
        <strong>{name}</strong> requires single sign-on, and yours is the last account that gets in when its
        provider does not answer. Except another owner from it, or require it no more:
      </p>
      <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
        <li>
          {organizationId === null ? (
            <Link to="/operator/sso" className={button.button}>
              Open single sign-on
            </Link>
          ) : (
            <Link
              to="/organizations/$organizationId/sso"
              params={{ organizationId }}
              className={button.button}
            >
              Open single sign-on
            </Link>
          )}
        </li>
      </ul>
    </>
  )
}

function Managed({ organizationId, name }: { organizationId: string | null; name: string }) {
  return (
    <>
      <p>
        <strong>{name}</strong> manages how you sign in, so the account is theirs to end. Once they have let
        you go, or you have left, it is yours:
      </p>
      {organizationId !== null && (
        <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
          <li>
            <AskAdministrators organizationId={organizationId} name={name} />
          </li>
          <li>
            <LeaveOrganization organizationId={organizationId} name={name} />
          </li>
        </ul>
      )}
    </>
  )
}
