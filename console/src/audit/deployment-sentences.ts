/** What was done to the deployment itself, as a sentence after the name of whoever did it. */
export const deploymentSentences = {
  'deployment.setting-changed': 'changed a setting of the deployment',
  'email.retried': 'had a mail tried again',
  'email.discarded': 'discarded a mail',
  'job.woken': 'had a job run',
  'secret.resealed': 'sealed what is kept secret with the new secret',
  'secret.given-up': 'gave up what an old secret had sealed',
  'signing-key.rotated': 'replaced the signing key',
  'signing-key.revoked': 'revoked signing keys',
  'credentials.voided': 'voided every session, link and key',
  'backup.taken': 'took a backup',
  'backup.restored': 'started from a backup',
} as const

export type DeploymentAct = keyof typeof deploymentSentences

export function isDeploymentAct(act: string): act is DeploymentAct {
  return Object.hasOwn(deploymentSentences, act)
}
