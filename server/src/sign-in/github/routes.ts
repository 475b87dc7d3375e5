import { finishGithubLink } from './finish-github-link.ts'
import { finishGithubSignIn } from './finish-github-sign-in.ts'
import { listAccountLinks } from './list-account-links.ts'
import { startGithubLink } from './start-github-link.ts'
import { startGithubSignIn } from './start-github-sign-in.ts'
import { unlinkGithub } from './unlink-github.ts'

export const githubRoutes = [
  startGithubSignIn,
  finishGithubSignIn,
  listAccountLinks,
  startGithubLink,
  finishGithubLink,
  unlinkGithub,
]
