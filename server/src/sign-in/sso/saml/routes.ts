import { endSamlSession } from './end-saml-session.ts'
import { endSamlSessionByRedirect } from './end-saml-session-by-redirect.ts'
import { finishSamlSignIn } from './finish-saml-sign-in.ts'
import { getSamlMetadata } from './get-saml-metadata.ts'

export const samlRoutes = [finishSamlSignIn, getSamlMetadata, endSamlSession, endSamlSessionByRedirect]
