import type { paths } from './schema.ts'

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never

/** What a GET answers, by its path in the OpenAPI document. */
export type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: infer Response } }
}
  ? JsonOf<Response>
  : never

export type Deployment = Got<'/v1/deployment'>
export type Session = Got<'/v1/session'>
export type Profile = Got<'/v1/account/profile'>
export type Device = Got<'/v1/sessions'>['items'][number]
export type Factors = Got<'/v1/account/factors'>
export type DeletionPlan = Got<'/v1/account/deletion-plan'>
export type Passkey = Factors['passkeys'][number]
export type Activity = Got<'/v1/account/activity'>['items'][number]

/** What a POST with a JSON body answers with 200. */
export type Posted<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: infer Response } }
}
  ? JsonOf<Response>
  : never

export type TotpEnrolment = Posted<'/v1/account/totp/enrolment'>
/** What any step of a sign-in answers. */
export type SignInAnswer = Posted<'/v1/sign-in/password'>
export type SecondFactorStep = Extract<SignInAnswer, { next: 'second-factor' }>
export type StepMethod = SecondFactorStep['methods'][number]
/** What coming back from GitHub may lead to. */
export type GithubAnswer = Posted<'/v1/sign-in/github/finish'>
export type GithubNewcomer = Extract<GithubAnswer, { next: 'register-with-github' }>

/** How the browser gets to a company's provider. */
export type ProviderVisit = Posted<'/v1/sign-in/sso'>
/** What coming back from a company's provider may lead to. */
export type AdmissionAnswer = Posted<'/v1/sign-in/sso/enter'>
export type SsoNoticeAnswer = Extract<AdmissionAnswer, { next: 'sso-notice' }>
export type TestedAnswer = Extract<AdmissionAnswer, { next: 'sso-tested' }>
/** The organization that manages how somebody signs in. */
export type Management = NonNullable<Profile['managedBy']>
