import Type from 'typebox'
import { idField } from '../organizations/organization-params.ts'
import { ownedFields } from '../ownership/owned-view.ts'

export const applicationParams = Type.Object({ applicationId: idField })

/** An application as those who may read it see it. */
export const applicationView = Type.Object(ownedFields)
