import { StrictMode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { UndoEmailChangePage } from '../account/UndoEmailChangePage.tsx'
import { loadDeployment } from '../api/deployment.ts'
import { DesignProvider } from '../design/DesignProvider.tsx'
import { focusHeading } from '../design/page.ts'
import { JoinPage } from '../invitations/JoinPage.tsx'
import { ForgotPasswordPage } from '../recovery/ForgotPasswordPage.tsx'
import { ResetPasswordPage } from '../recovery/ResetPasswordPage.tsx'
import { ConfirmEmailPage } from '../registration/ConfirmEmailPage.tsx'
import { InvitationPage } from '../registration/InvitationPage.tsx'
import { RegisterPage } from '../registration/RegisterPage.tsx'
import { CancelFactorResetPage } from './CancelFactorResetPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { usePath } from './navigation.tsx'
import { SecondFactorPage } from './SecondFactorPage.tsx'
import { SignInPage } from './SignInPage.tsx'
import { StartPage } from './StartPage.tsx'

const pages = new Map([
  ['/', StartPage],
  ['/sign-in', SignInPage],
  ['/second-factor', SecondFactorPage],
  ['/register', RegisterPage],
  ['/confirm-email', ConfirmEmailPage],
  ['/invitation', InvitationPage],
  ['/join', JoinPage],
  ['/forgot-password', ForgotPasswordPage],
  ['/reset-password', ResetPasswordPage],
  ['/undo-email-change', UndoEmailChangePage],
  ['/cancel-factor-reset', CancelFactorResetPage],
])

function SignInSide() {
  const path = usePath()
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused whenever the page changes
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) focusHeading()
    isFirst.current = false
  }, [path])
  const Page = pages.get(path) ?? NotFoundPage
  return <Page key={path} />
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
