import { getBilling } from './get-billing.ts'
import { listStatements } from './list-statements.ts'
import { updateBilling } from './update-billing.ts'

export const billingRoutes = [getBilling, updateBilling, listStatements]
