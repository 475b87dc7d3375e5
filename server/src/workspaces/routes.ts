import { agentRoutes } from './agents/routes.ts'
import { createWorkspace } from './create-workspace.ts'
import { deleteWorkspace } from './delete-workspace.ts'
import { getWorkspace } from './get-workspace.ts'
import { listWorkspaces } from './list-workspaces.ts'
import { planWorkspaceDeletion } from './plan-workspace-deletion.ts'
import { updateWorkspace } from './update-workspace.ts'

export const workspaceRoutes = [
  createWorkspace,
  listWorkspaces,
  getWorkspace,
  updateWorkspace,
  planWorkspaceDeletion,
  deleteWorkspace,
  ...agentRoutes,
]
