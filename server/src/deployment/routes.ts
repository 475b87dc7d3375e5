import { getDeployment } from './get-deployment.ts'

export const deploymentRoutes = [getDeployment]
