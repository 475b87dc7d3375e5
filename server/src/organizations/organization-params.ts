import Type from 'typebox'

/** An id in a path; one that is not there, or not the caller's to see, is answered with 404, not with a complaint. */
export const idField = Type.String({ maxLength: 40 })

export const organizationParams = Type.Object({ organizationId: idField })
