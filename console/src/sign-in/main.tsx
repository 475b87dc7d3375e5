import { type ComponentType, lazy, StrictMode, Suspense, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { AccountDeletedPage } from '../account/deletion/AccountDeletedPage.tsx'
import { UndoEmailChangePage } from '../account/UndoEmailChangePage.tsx'
import { loadDeployment } from '../api/deployment.ts'
import { DesignProvider } from '../design/DesignProvider.tsx'
import { loadAnewOnce } from '../design/load-anew.ts'
import { focusHeading } from '../design/page.ts'
import { JoinPage } from '../invitations/JoinPage.tsx'
import { ForgotPasswordPage } from '../recovery/ForgotPasswordPage.tsx'
import { ResetPasswordPage } from '../recovery/ResetPasswordPage.tsx'
import { ConfirmEmailPage } from '../registration/ConfirmEmailPage.tsx'
import { InvitationPage } from '../registration/InvitationPage.tsx'
import { RegisterPage } from '../registration/RegisterPage.tsx'
import { CancelFactorResetPage } from './CancelFactorResetPage.tsx'
import { openedWith } from './fragment-token.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { NotLoadedPage } from './NotLoadedPage.tsx'
import { usePath } from './navigation.tsx'
import { SecondFactorPage } from './SecondFactorPage.tsx'
import { SignInPage } from './SignInPage.tsx'
import { StartPage } from './StartPage.tsx'

// Loaded only by those who come back from a provider: the sign-in page stays light for everybody.
const GithubReturnPage = laterPage(
  async () => (await import('./github/GithubReturnPage.tsx')).GithubReturnPage,
)
const SsoReturnPage = laterPage(async () => (await import('./sso/SsoReturnPage.tsx')).SsoReturnPage)
const PostToProviderPage = laterPage(
  async () => (await import('./sso/PostToProviderPage.tsx')).PostToProviderPage,
)

// Where applications send their people, who are those of an Experience.
const ContinuePage = laterPage(async () => (await import('../experience/ContinuePage.tsx')).ContinuePage)

// A dashboard with its charts, for whoever has a link to one.
const SharedDashboardPage = laterPage(
  async () => (await import('../dashboards/SharedDashboardPage.tsx')).SharedDashboardPage,
)

const pages = new Map<string, ComponentType>([
  ['/', StartPage],
  ['/sign-in', SignInPage],
  ['/sign-in/github', GithubReturnPage],
  ['/sign-in/sso/post', PostToProviderPage],
  ['/sign-in/sso/continue', SsoReturnPage],
  ['/second-factor', SecondFactorPage],
  ['/register', RegisterPage],
  ['/confirm-email', ConfirmEmailPage],
  ['/invitation', InvitationPage],
  ['/join', JoinPage],
  ['/forgot-password', ForgotPasswordPage],
  ['/reset-password', ResetPasswordPage],
  ['/undo-email-change', UndoEmailChangePage],
  ['/cancel-factor-reset', CancelFactorResetPage],
  ['/continue', ContinuePage],
  ['/account-deleted', AccountDeletedPage],
  ['/shared-dashboard', SharedDashboardPage],
])

function SignInSide() {
  const path = usePath()
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused whenever the page changes
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) focusHeading()
    isFirst.current = false
  }, [path])
  const Page = pages.get(path) ?? (isOidcReturn(path) ? SsoReturnPage : NotFoundPage)
  return (
    <Suspense>
      <Page key={path} />
    </Suspense>
  )
}

function laterPage(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load().catch(insteadOfPage) }))
}

/** Nothing, while the page is loaded again: a part may be missing because the program was renewed. */
async function insteadOfPage(): Promise<ComponentType> {
  if (loadAnewOnce(openedWith())) await new Promise(() => {})
  return NotLoadedPage
}

/** Each connection has a return address of its own. */
function isOidcReturn(path: string): boolean {
  return /^\/sign-in\/sso\/[^/]+\/oidc$/.test(path)
}

loadDeployment()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <DesignProvider>
      <SignInSide />
    </DesignProvider>
  </StrictMode>,
)
