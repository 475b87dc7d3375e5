import { createProject } from './create-project.ts'
import { deleteProject } from './delete-project.ts'
import { getProject } from './get-project.ts'
import { listProjects } from './list-projects.ts'
import { planProjectDeletion } from './plan-project-deletion.ts'
import { updateProject } from './update-project.ts'

export const projectRoutes = [
  createProject,
  listProjects,
  getProject,
  updateProject,
  planProjectDeletion,
  deleteProject,
]
