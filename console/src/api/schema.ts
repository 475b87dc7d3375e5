// Generated from openapi.json by `npm run generate`: do not edit.

export interface paths {
    "/v1/access/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May this be done, here?
         * @description About the caller, or with `userId` about another member. An absent place answers like a foreign one.
         */
        post: operations["checkAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/check-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** May these be done? */
        post: operations["checkAccessBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may I do here? */
        get: operations["listMyPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to this account */
        get: operations["listMyActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another e-mail address */
        post: operations["requestEmailChange"];
        /** Keep the present e-mail address */
        delete: operations["cancelEmailChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/email-change/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the new e-mail address */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/factor-reset/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an ordered reset of second factors */
        post: operations["cancelFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to prove who I am */
        get: operations["listFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey or security key */
        post: operations["finishPasskeyEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /** Rename a passkey */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/v1/account/passkeys/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to add a passkey or security key */
        post: operations["startPasskeyEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the profile */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change names and contact details */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes */
        post: operations["regenerateRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the authenticator app */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish the set-up of an authenticator app
         * @description Takes a current code of the app and the password. Recovery codes come with the first second factor.
         */
        post: operations["confirmTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/totp/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an authenticator app */
        post: operations["startTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts about this deployment */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/email-change/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a change of address back */
        post: operations["undoEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am invited */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join an organization
         * @description By an account with the invited address only. Without an account: give the token to `register`.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description Whoever holds the link may; with `invitationId` it takes a session of the invited address.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See an invitation to an organization
         * @description Never tells whether the invited address has an account. A link that was withdrawn or replaced is told like one that never was.
         */
        post: operations["getInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I belong */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Found an organization
         * @description The deployment decides whether everybody may, or its operators only.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organization and my place in it */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /** Delete an organization with everything in it */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /** Rename an organization */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read or export the audit log */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read plan, usage and statements */
        get: operations["getBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the billing contact */
        patch: operations["updateBilling"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/billing/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read or download monthly statements */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/deletion-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What deleting the organization destroys */
        get: operations["planOrganizationDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is invited */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail
         * @description It is bound to the address, lives 7 days and works once. The role may allow no more than your own. Inviting an owner takes a fresh proof.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        /** Change the role of an open invitation */
        patch: operations["updateInvitation"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/invitations/{invitationId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again
         * @description For open and expired invitations. From then on it rests on your right to invite.
         */
        post: operations["renewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an organization
         * @description The last owner cannot; a missing second factor keeps nobody from it.
         */
        post: operations["leaveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to the organization */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Nobody removes a member whose role allows more than the own one. An owner takes a fresh proof.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Neither the present nor the new role may allow more than the own one. Making or unmaking an owner takes a fresh proof.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/members/{userId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member a role on one project or workspace
         * @description It may raise or lower what the role in the organization allows there, except for owners and admins.
         */
        put: operations["setGrant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/members/{userId}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role on one project or workspace back */
        delete: operations["removeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/mfa-requirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Require a second factor of members
         * @description Of nobody, of chosen roles (in the organization or by a grant) or of everybody. Sessions must have proven the factor themselves.
         */
        put: operations["setMfaRequirement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/mfa-requirement/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to the administrators
         * @description About the required second factor where it binds the caller, otherwise about a role that allows more.
         */
        post: operations["askAdministrators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/mfa-requirement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See whom a rule would affect */
        post: operations["previewMfaRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects */
        get: operations["listProjects"];
        put?: never;
        /** Create a project */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /** Delete a project */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /** Rename or describe a project */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}/deletion-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what dies with a project */
        get: operations["planProjectDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List workspaces */
        get: operations["listWorkspaces"];
        put?: never;
        /** Create a workspace */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a workspace */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        /** Delete a workspace */
        delete: operations["deleteWorkspace"];
        options?: never;
        head?: never;
        /** Rename or describe a workspace */
        patch: operations["updateWorkspace"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles and what they allow */
        get: operations["listRoles"];
        put?: never;
        /**
         * Make a custom role
         * @description It cannot allow more than the own role.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a custom role that is not in use */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Change a custom role
         * @description Neither before nor after may it allow more than the own role. Built-in roles cannot be changed.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/v1/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a password reset by mail */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recovery/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with a mailed link or code */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register with name, e-mail and password
         * @description The answer is alike for known and unknown addresses; the owner of a known one gets a mail instead. The account exists once the address is confirmed; with an invitation to the address it exists at once, and an organization that invited has a new member.
         */
        post: operations["register"];
        /** Forget the registration that waits in this browser */
        delete: operations["cancelRegistration"];
        options?: never;
        head?: never;
        /** Correct the address before it is confirmed */
        patch: operations["correctRegistration"];
        trace?: never;
    };
    "/v1/registration/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address and get the account
         * @description Give `token` or `code`. In a browser that did not register, a link needs `password` (the one chosen at registration) or `newPassword` as well.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registration/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what an invitation is for */
        post: operations["previewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registration/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the confirmation again
         * @description Without `email`: for the registration that waits in this browser.
         */
        post: operations["resendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session of this credential */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/fresh-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who you are
         * @description Give what the account has: `password`, and with a second factor also `code` (authenticator app), `recoveryCode` or `passkey` (answer to startPasskeyVerification). A passkey that verified its user is enough alone.
         */
        post: operations["proveFresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this account is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all other sessions */
        delete: operations["revokeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ways to sign in */
        post: operations["getSignInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/passkey-verification/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a passkey as the second factor */
        post: operations["finishPasskeyVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/passkey-verification/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to prove a passkey of this account */
        post: operations["startPasskeyVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/passkey/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["finishPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/passkey/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in with a passkey */
        post: operations["startPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description The answer and its time are alike for unknown, disabled and every other address that it does not open.
         */
        post: operations["signInWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a recovery code
         * @description Each code works once; its owner is told by mail.
         */
        post: operations["verifyRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a code of the authenticator app */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Problem */
        Problem: {
            blockedBy?: {
                organization: {
                    id: string;
                    name: string;
                };
                remedies: {
                    action: string;
                }[];
                rule: string;
            }[];
            /** @enum {unknown} */
            code: "malformed-request" | "not-signed-in" | "credential-ended" | "wrong-credential" | "invalid-credentials" | "fresh-proof-required" | "foreign-origin" | "registration-closed" | "password-must-change" | "not-found" | "method-not-allowed" | "confirm-elsewhere" | "email-taken" | "attempt-expired" | "passkey-refused" | "passkey-taken" | "enrolment-expired" | "mfa-not-enabled" | "mfa-required" | "last-way-in" | "cancel-by-mail" | "proof-incomplete" | "access-denied" | "organization-creation-closed" | "last-owner" | "already-member" | "role-above-own" | "role-in-use" | "too-many-roles" | "name-taken" | "grant-has-no-effect" | "plan-limit-reached" | "invitation-closed" | "invitation-for-somebody-else" | "mfa-own-missing" | "link-expired" | "code-dead" | "invitation-invalid" | "body-too-large" | "unsupported-media-type" | "misdirected-host" | "validation" | "code-wrong" | "wrong-password" | "too-many-attempts" | "internal" | "overloaded" | "unavailable";
            /** @description A sentence to show to people; says what to do next. */
            detail: string;
            errors?: {
                code: string;
                message: string;
                path: string;
            }[];
            missing?: string[];
            /** @description Why access was refused. */
            reason?: string;
            remedies?: {
                action: string;
            }[];
            remedy?: {
                /** @description The operation that would help. */
                action: string;
            };
            retryAfterSeconds?: number;
            status: number;
            title: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    checkAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The organization. */
                    organizationId: string;
                    /** @enum {unknown} */
                    permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                    /** @description A project of it. */
                    projectId?: string;
                    /** @description Somebody else; needs `access.check` at the organization. */
                    userId?: string;
                    /** @description A workspace of the project. */
                    workspaceId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        reason: ("not-a-member" | "role-missing" | "mfa-required" | "fresh-proof-required" | "email-unverified" | "key-cap") | null;
                        remedy: {
                            /** @description The operation that would change the answer. */
                            action: string;
                        } | null;
                        via: {
                            /** @enum {unknown} */
                            kind: "membership" | "grant" | "agent-token";
                            /** @description Of an agent token, which has no role, its id. */
                            role: string;
                            scope: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "organization" | "project" | "workspace";
                            };
                        } | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkAccessBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checks: {
                        /** @description The organization. */
                        organizationId: string;
                        /** @enum {unknown} */
                        permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                        /** @description A project of it. */
                        projectId?: string;
                        /** @description Somebody else; needs `access.check` at the organization. */
                        userId?: string;
                        /** @description A workspace of the project. */
                        workspaceId?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            allowed: boolean;
                            reason: ("not-a-member" | "role-missing" | "mfa-required" | "fresh-proof-required" | "email-unverified" | "key-cap") | null;
                            remedy: {
                                /** @description The operation that would change the answer. */
                                action: string;
                            } | null;
                            via: {
                                /** @enum {unknown} */
                                kind: "membership" | "grant" | "agent-token";
                                /** @description Of an agent token, which has no role, its id. */
                                role: string;
                                scope: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "organization" | "project" | "workspace";
                                };
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyPermissions: {
        parameters: {
            query: {
                organizationId: string;
                projectId?: string;
                workspaceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What keeps all of it from being used by this credential. */
                        blocked: "mfa-required" | null;
                        organizationId: string;
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /** @description The role in the organization. */
                        role: string;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyActivity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description When it happened.
                             */
                            at: string;
                            browser: string | null;
                            /** @description Done by the session that asks. */
                            current: boolean;
                            id: string;
                            method: string | null;
                            os: string | null;
                            /** @enum {unknown} */
                            result: "success" | "failure";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the same mail; in the session that asked. */
                    code?: string;
                    /** @description From the mailed link. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: This address has an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`: This link is no longer valid. `code-dead`: This code is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the mail, unless signed in. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cancel-by-mail`: Use the link in the mail */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`: This link is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factorReset: {
                            /**
                             * Format: date-time
                             * @description When an ordered reset will remove the second factors.
                             */
                            dueAt: string;
                        } | null;
                        /** @description For each thing that can be lost. */
                        ifLost: {
                            /** @description No way in is left. */
                            lockedOut: boolean;
                            /** @description What is lost. */
                            lost: string[];
                            remaining: string[][];
                        }[];
                        /** @description Organizations that do not let this account drop its second factor. */
                        mfaBlockedBy: {
                            organization: {
                                id: string;
                                name: string;
                            };
                            remedies: {
                                action: string;
                            }[];
                            rule: string;
                        }[];
                        /** @description Signing in takes two factors. */
                        mfaEnabled: boolean;
                        passkeys: {
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            createdAt: string;
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description It verifies its user and can be found, so no password is needed. */
                            signsInAlone: boolean;
                            /** @description Its provider copies it to other devices. */
                            synced: boolean;
                        }[];
                        password: {
                            /**
                             * Format: date-time
                             * @description When it was set.
                             */
                            changedAt: string;
                        } | null;
                        recoveryCodes: {
                            /**
                             * Format: date-time
                             * @description When they were made.
                             */
                            createdAt: string;
                            left: number;
                            total: number;
                        } | null;
                        totp: {
                            /**
                             * Format: date-time
                             * @description When it was set up.
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                        } | null;
                        waysIn: string[][];
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Absent: named after its maker. */
                    name?: string;
                    response: {
                        authenticatorAttachment?: string | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            authenticatorData?: string;
                            clientDataJSON: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passkey: {
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            createdAt: string;
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description It verifies its user and can be found, so no password is needed. */
                            signsInAlone: boolean;
                            /** @description Its provider copies it to other devices. */
                            synced: boolean;
                        };
                        /** @description New recovery codes, shown this once; null when the account has codes already. */
                        recoveryCodes: string[] | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey-taken`: This passkey is registered already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey-refused`: This passkey does not fit. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mfa-required`: An organization requires a second factor. `last-way-in`: This is the last way into the account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as "Blue key on the ring". */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        createdAt: string;
                        id: string;
                        lastUsedAt: string | null;
                        name: string;
                        /** @description It verifies its user and can be found, so no password is needed. */
                        signsInAlone: boolean;
                        /** @description Its provider copies it to other devices. */
                        synced: boolean;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For PublicKeyCredential.parse…OptionsFromJSON. */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    currentPassword: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The new session token, for callers that used a bearer token. */
                        token?: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: Wrong e-mail or password. `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Company or team. */
                        company: string | null;
                        /**
                         * Format: date-time
                         * @description When the account was made.
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: date-time
                         * @description When the address was proven.
                         */
                        emailVerifiedAt: string;
                        firstName: string;
                        id: string;
                        lastName: string;
                        /** @description The address that waits for its confirmation. */
                        pendingEmail: string | null;
                        /** @description Telephone number as the person writes it. */
                        phone: string | null;
                        /**
                         * Format: date-time
                         * @description When these facts changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company?: string | null;
                    /** @description First name. */
                    firstName?: string;
                    /** @description Last name. */
                    lastName?: string;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Company or team. */
                        company: string | null;
                        /**
                         * Format: date-time
                         * @description When the account was made.
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: date-time
                         * @description When the address was proven.
                         */
                        emailVerifiedAt: string;
                        firstName: string;
                        id: string;
                        lastName: string;
                        /** @description The address that waits for its confirmation. */
                        pendingEmail: string | null;
                        /** @description Telephone number as the person writes it. */
                        phone: string | null;
                        /**
                         * Format: date-time
                         * @description When these facts changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerateRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mfa-not-enabled`: There is no second factor yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mfa-required`: An organization requires a second factor. `last-way-in`: This is the last way into the account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The 6 digits that the app shows. */
                    code: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description New recovery codes, shown this once; null when the account has codes already. */
                        recoveryCodes: string[] | null;
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The new session token, for callers that used a bearer token. */
                        token?: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: Wrong e-mail or password. `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `enrolment-expired`: This set-up has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Until when it can be confirmed.
                         */
                        expiresAt: string;
                        /** @description The address as a QR picture (SVG). */
                        qrSvg: string;
                        /** @description Base32, for typing. */
                        secret: string;
                        /** @description `otpauth://` address of the same secret. */
                        uri: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        baseUrl: string;
                        /** @description Runs on loopback without settings; mail is shown at /local/inbox. */
                        localMode: boolean;
                        name: string;
                        passwordLimits: {
                            /** @description Code points. */
                            maxLength: number;
                            /** @description Code points. */
                            minLength: number;
                        };
                        /** @enum {unknown} */
                        registration: "open" | "closed";
                        signInMethods: ("password" | "passkey")[];
                        version: string;
                    };
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the mail to the earlier address. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: This address has an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`: This link is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The address that was invited. */
                            email: string;
                            /**
                             * Format: date-time
                             * @description Until when it can be accepted.
                             */
                            expiresAt: string;
                            id: string;
                            /** @description Name of whoever invited. */
                            invitedBy: string | null;
                            organization: {
                                id: string;
                                name: string;
                            };
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instead of the token, of an invitation to my own address. */
                    invitationId?: string;
                    /** @description From the mailed link. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            id: string;
                            name: string;
                        };
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-for-somebody-else`: This invitation is for another address. `already-member`: Already a member. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instead of the token, of an invitation to my own address. */
                    invitationId?: string;
                    /** @description From the mailed link. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The address that was invited. */
                        email: string;
                        /**
                         * Format: date-time
                         * @description Until when it can be accepted.
                         */
                        expiresAt: string;
                        id: string;
                        /** @description Name of whoever invited. */
                        invitedBy: string | null;
                        organization: {
                            id: string;
                            name: string;
                        };
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "expired";
                        /**
                         * @description Whether the session that asks is the one of the invited address.
                         * @enum {unknown}
                         */
                        you: "signed-out" | "same-person" | "somebody-else";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description What keeps this session from acting there. */
                            blocked: "mfa-required" | null;
                            id: string;
                            /**
                             * Format: date-time
                             * @description When the caller became a member.
                             */
                            memberSince: string;
                            name: string;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the organization. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            members: number;
                            projects: number;
                            workspaces: number;
                        };
                        /**
                         * Format: date-time
                         * @description When it was founded.
                         */
                        createdAt: string;
                        id: string;
                        mfaRequirement: {
                            /** @enum {unknown} */
                            appliesTo: "none" | "roles" | "all";
                            appliesToApiKeys: boolean;
                            graceUntil: string | null;
                            /** @description Ids of the roles it binds, when it binds chosen ones. */
                            roles: string[];
                        };
                        name: string;
                        /** @description What the caller's role allows in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-creation-closed`: Only operators create organizations here. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            members: number;
                            projects: number;
                            workspaces: number;
                        };
                        /**
                         * Format: date-time
                         * @description When it was founded.
                         */
                        createdAt: string;
                        id: string;
                        mfaRequirement: {
                            /** @enum {unknown} */
                            appliesTo: "none" | "roles" | "all";
                            appliesToApiKeys: boolean;
                            graceUntil: string | null;
                            /** @description Ids of the roles it binds, when it binds chosen ones. */
                            roles: string[];
                        };
                        name: string;
                        /** @description What the caller's role allows in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its name, typed again, so that it is the right one. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the organization. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            members: number;
                            projects: number;
                            workspaces: number;
                        };
                        /**
                         * Format: date-time
                         * @description When it was founded.
                         */
                        createdAt: string;
                        id: string;
                        mfaRequirement: {
                            /** @enum {unknown} */
                            appliesTo: "none" | "roles" | "all";
                            appliesToApiKeys: boolean;
                            graceUntil: string | null;
                            /** @description Ids of the roles it binds, when it binds chosen ones. */
                            roles: string[];
                        };
                        name: string;
                        /** @description What the caller's role allows in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                act?: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `jsonl` download up to 10,000 entries; `X-Next-Cursor` names the next ones. */
                format?: "json" | "csv" | "jsonl";
                /** @description Not before this moment, RFC 3339. */
                from?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description Not after this moment, RFC 3339. */
                to?: string;
                /** @description Who did it, or to whom it was done. */
                userId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
                            actor: {
                                id: string | null;
                                /** @enum {unknown} */
                                kind: "user" | "operator" | "system" | "stranger";
                                name: string | null;
                            };
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description When it happened.
                             */
                            at: string;
                            browser: string | null;
                            details: {
                                [key: string]: unknown;
                            } | null;
                            id: string;
                            method: string | null;
                            os: string | null;
                            /** @enum {unknown} */
                            result: "success" | "failure";
                            target: {
                                id: string;
                                kind: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: {
                            email: string;
                            name: string;
                        } | null;
                        limits: {
                            /** @description Null is no limit. */
                            members: number | null;
                            /** @description Null is no limit. */
                            projects: number | null;
                            /** @description Null is no limit. */
                            workspaces: number | null;
                        };
                        plan: {
                            id: string;
                            name: string;
                        };
                        statements: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            id: string;
                            /** @description `2026-11`, UTC. */
                            month: string;
                            plan: {
                                id: string;
                                name: string;
                            };
                            usage: {
                                members: number;
                                projects: number;
                                workspaces: number;
                            };
                        }[];
                        usage: {
                            members: number;
                            projects: number;
                            workspaces: number;
                        };
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact: {
                        /** @description One plain e-mail address. */
                        email: string;
                        /** @description Person or department. */
                        name: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: {
                            email: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description `csv` downloads a file. */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            id: string;
                            /** @description `2026-11`, UTC. */
                            month: string;
                            plan: {
                                id: string;
                                name: string;
                            };
                            usage: {
                                members: number;
                                projects: number;
                                workspaces: number;
                            };
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planOrganizationDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dies: {
                            customRoles: number;
                            /** @description Invitations that are still open. */
                            invitations: number;
                            /** @description Memberships; the accounts stay. */
                            members: number;
                            projects: number;
                            workspaces: number;
                        };
                        names: {
                            /** @description The first 20 by name. */
                            projects: string[];
                        };
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                status?: "pending" | "accepted" | "declined" | "revoked" | "expired";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description When the person was invited.
                             */
                            createdAt: string;
                            email: string;
                            /**
                             * Format: date-time
                             * @description Until when it can be accepted.
                             */
                            expiresAt: string;
                            id: string;
                            invitedBy: {
                                firstName: string;
                                id: string;
                                lastName: string;
                            } | null;
                            /** @description False when whoever invited could not do so any more: it cannot be accepted until somebody renews it. */
                            inviterMayInvite: boolean;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email: string;
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    role: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the person was invited.
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: date-time
                         * @description Until when it can be accepted.
                         */
                        expiresAt: string;
                        id: string;
                        invitedBy: {
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description False when whoever invited could not do so any more: it cannot be accepted until somebody renews it. */
                        inviterMayInvite: boolean;
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-member`: Already a member. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-closed`: This invitation is settled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    role: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the person was invited.
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: date-time
                         * @description Until when it can be accepted.
                         */
                        expiresAt: string;
                        id: string;
                        invitedBy: {
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description False when whoever invited could not do so any more: it cannot be accepted until somebody renews it. */
                        inviterMayInvite: boolean;
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-closed`: This invitation is settled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the person was invited.
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: date-time
                         * @description Until when it can be accepted.
                         */
                        expiresAt: string;
                        id: string;
                        invitedBy: {
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description False when whoever invited could not do so any more: it cannot be accepted until somebody renews it. */
                        inviterMayInvite: boolean;
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-closed`: This invitation is settled. `already-member`: Already a member. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: An organization needs an owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description Part of a name or an address, in small or large letters. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Roles on single projects and workspaces, as far as the caller may see these. */
                            grants: {
                                id: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                                scope: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "project" | "workspace";
                                    name: string;
                                };
                            }[];
                            /** @description Whether the account has a second factor; null for callers without `mfa.manage`. */
                            mfa: boolean | null;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description When the membership began.
                             */
                            since: string;
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: An organization needs an owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    role: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Roles on single projects and workspaces, as far as the caller may see these. */
                        grants: {
                            id: string;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            scope: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "project" | "workspace";
                                name: string;
                            };
                        }[];
                        /** @description Whether the account has a second factor; null for callers without `mfa.manage`. */
                        mfa: boolean | null;
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description When the membership began.
                         */
                        since: string;
                        user: {
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `fresh-proof-required`: Confirm it is you. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: An organization needs an owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    role: string;
                    scope: {
                        id: string;
                        /** @enum {unknown} */
                        kind: "project" | "workspace";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        scope: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "project" | "workspace";
                            name: string;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `grant-has-no-effect`: Owners and admins hold their role everywhere */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMfaRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    appliesTo: "none" | "roles" | "all";
                    /** @description API keys of bound members without a second factor are refused as well. */
                    appliesToApiKeys: boolean;
                    graceUntil?: string | null;
                    /** @description Ids of the roles, when it applies to `roles`. */
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        appliesTo: "none" | "roles" | "all";
                        appliesToApiKeys: boolean;
                        graceUntil: string | null;
                        /** @description Ids of the roles it binds, when it binds chosen ones. */
                        roles: string[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mfa-own-missing`: Set up your own second factor first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAdministrators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Plain words, without links. */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many people were written to. */
                        asked: number;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMfaRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    appliesTo: "none" | "roles" | "all";
                    /** @description API keys of bound members without a second factor are refused as well. */
                    appliesToApiKeys: boolean;
                    graceUntil?: string | null;
                    /** @description Ids of the roles, when it applies to `roles`. */
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The first 100, those without a second factor before the others. */
                        affected: {
                            hasMfa: boolean;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            };
                        }[];
                        counts: {
                            /** @description Members whom it would bind. */
                            bound: number;
                            /** @description Those of them who have no second factor yet. */
                            missing: number;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            description: string | null;
                            id: string;
                            name: string;
                            organizationId: string;
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
                            /** @description How many it has. */
                            workspaces: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        /** @description What you may do here. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        /** @description Its name, to be sure. */
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planProjectDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dies: {
                            workspaces: number;
                        };
                        names: {
                            /** @description The first 20. */
                            workspaces: string[];
                        };
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            description: string | null;
                            id: string;
                            name: string;
                            organizationId: string;
                            projectId: string;
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        projectId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        /** @description What you may do here. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        projectId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        /** @description Its name, to be sure. */
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                projectId: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        organizationId: string;
                        projectId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            /** @description Members who have it in the organization. */
                            members: number;
                            name: string;
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        }[];
                        permissions: {
                            description: string;
                            /** @enum {unknown} */
                            name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                            /** @enum {unknown} */
                            scope: "organization" | "project" | "workspace";
                        }[];
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the role; no other role of the organization has it. */
                    name: string;
                    /** @description What the role allows. `organization.read` always belongs to it. */
                    permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        builtIn: boolean;
                        /** @description `viewer` and the like, or the id of a custom role. */
                        id: string;
                        /** @description Members who have it in the organization. */
                        members: number;
                        name: string;
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken. `too-many-roles`: The organization has too many roles of its own */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-in-use`: This role is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the role; no other role of the organization has it. */
                    name?: string;
                    /** @description What the role allows. `organization.read` always belongs to it. */
                    permissions?: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        builtIn: boolean;
                        /** @description `viewer` and the like, or the id of a custom role. */
                        id: string;
                        /** @description Members who have it in the organization. */
                        members: number;
                        name: string;
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `name-taken`: This name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the same mail; in the browser that asked. */
                    code?: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    newPassword: string;
                    /** @description From the mailed link. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** @enum {string} */
                        next: "sign-in";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`: This link is no longer valid. `code-dead`: This code is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    /** @description One plain e-mail address. */
                    email: string;
                    /** @description First name. */
                    firstName: string;
                    /** @description Token of an invitation link. */
                    invitation?: string;
                    /** @description Last name. */
                    lastName: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /**
                         * @description A mail is on its way; its link or code makes the account.
                         * @enum {string}
                         */
                        next: "confirm-email";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registration-closed`: Registration is closed. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: This address has an account. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** @enum {string} */
                        next: "confirm-email";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the same mail; in the browser that registered. */
                    code?: string;
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    newPassword?: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password?: string;
                    /** @description From the mailed link. */
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registration-closed`: Registration is closed. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `confirm-elsewhere`: Confirm with your password. `email-taken`: This address has an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`: This link is no longer valid. `code-dead`: This code is no longer valid. `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `wrong-password`: Wrong password. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    invitation: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The address it is bound to, if any. */
                        email: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it can be used.
                         */
                        expiresAt: string;
                        /** @description It makes its user an operator. */
                        operator: boolean;
                        /** @description The organization that the new account belongs to at once; null for an operator's. */
                        organization: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description The role there. */
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the person signed in.
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description When it ends at the latest.
                         */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description Until when sensitive acts need no new proof.
                         */
                        freshUntil: string;
                        id: string;
                        /** @description RFC 8176 names of what was proven. */
                        methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                        user: {
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
                            /** @description May run the deployment. */
                            operator: boolean;
                        };
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveFresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The 6 digits that the app shows. */
                    code?: string;
                    passkey?: {
                        authenticatorAttachment?: string | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password?: string;
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The new session token, for callers that used a bearer token. */
                        token?: string;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: Wrong e-mail or password. `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `proof-incomplete`: More is needed. `code-wrong`: Wrong code. `passkey-refused`: This passkey does not fit. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Network address of the sign-in. */
                            address: string;
                            browser: string | null;
                            /**
                             * Format: date-time
                             * @description When it began.
                             */
                            createdAt: string;
                            /** @description The session that asks. */
                            current: boolean;
                            /** @enum {unknown} */
                            deviceType: "desktop" | "phone" | "tablet" | "other";
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            id: string;
                            /**
                             * Format: date-time
                             * @description Last use, to the minute.
                             */
                            lastUsedAt: string;
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            os: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were ended. */
                        revoked: number;
                    };
                };
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One plain e-mail address. */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        methods: ("password" | "passkey")[];
                        /** @enum {unknown} */
                        registration: "open" | "closed";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPasskeyVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Token of the attempt, when no cookie carries it. */
                    attempt?: string;
                    response: {
                        authenticatorAttachment?: string | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    } | {
                        /** @description Token of the attempt, when delivery is `token`. */
                        attempt?: string;
                        /**
                         * Format: date-time
                         * @description Until when.
                         */
                        expiresAt: string;
                        /** @description Ways to go on, best first. */
                        methods: ("passkey" | "totp" | "recovery-code" | "password")[];
                        /**
                         * @description Something more must be proven; there is no session yet.
                         * @enum {string}
                         */
                        next: "second-factor";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt-expired`: This sign-in has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey-refused`: This passkey does not fit. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeyVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Token of the attempt, when no cookie carries it. */
                    attempt?: string;
                    /**
                     * @description Absent: for the sign-in that waits here, else for a fresh proof.
                     * @enum {unknown}
                     */
                    for?: "sign-in" | "fresh-proof";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For PublicKeyCredential.parse…OptionsFromJSON. */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt-expired`: This sign-in has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    response: {
                        authenticatorAttachment?: string | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    } | {
                        /** @description Token of the attempt, when delivery is `token`. */
                        attempt?: string;
                        /**
                         * Format: date-time
                         * @description Until when.
                         */
                        expiresAt: string;
                        /** @description Ways to go on, best first. */
                        methods: ("passkey" | "totp" | "recovery-code" | "password")[];
                        /**
                         * @description Something more must be proven; there is no session yet.
                         * @enum {string}
                         */
                        next: "second-factor";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey-refused`: This passkey does not fit. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For PublicKeyCredential.parse…OptionsFromJSON. */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    /** @description One plain e-mail address. */
                    email: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ({
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    } | {
                        /** @description Token of the attempt, when delivery is `token`. */
                        attempt?: string;
                        /**
                         * Format: date-time
                         * @description Until when.
                         */
                        expiresAt: string;
                        /** @description Ways to go on, best first. */
                        methods: ("passkey" | "totp" | "recovery-code" | "password")[];
                        /**
                         * @description Something more must be proven; there is no session yet.
                         * @enum {string}
                         */
                        next: "second-factor";
                    }) | {
                        email: string;
                        /**
                         * @description The address was never confirmed; this browser may now do so.
                         * @enum {string}
                         */
                        next: "confirm-email";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: Wrong e-mail or password */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password-must-change`: Choose a new password. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Token of the attempt, when no cookie carries it. */
                    attempt?: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    } | {
                        /** @description Token of the attempt, when delivery is `token`. */
                        attempt?: string;
                        /**
                         * Format: date-time
                         * @description Until when.
                         */
                        expiresAt: string;
                        /** @description Ways to go on, best first. */
                        methods: ("passkey" | "totp" | "recovery-code" | "password")[];
                        /**
                         * @description Something more must be proven; there is no session yet.
                         * @enum {string}
                         */
                        next: "second-factor";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt-expired`: This sign-in has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Token of the attempt, when no cookie carries it. */
                    attempt?: string;
                    /** @description The 6 digits that the app shows. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                        session: {
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends at the latest.
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description Until when sensitive acts need no new proof.
                             */
                            freshUntil: string;
                            id: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "mfa")[];
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                                /** @description May run the deployment. */
                                operator: boolean;
                            };
                        };
                        /** @description The session token, when delivery is `token`. */
                        token?: string;
                    } | {
                        /** @description Token of the attempt, when delivery is `token`. */
                        attempt?: string;
                        /**
                         * Format: date-time
                         * @description Until when.
                         */
                        expiresAt: string;
                        /** @description Ways to go on, best first. */
                        methods: ("passkey" | "totp" | "recovery-code" | "password")[];
                        /**
                         * @description Something more must be proven; there is no session yet.
                         * @enum {string}
                         */
                        next: "second-factor";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt-expired`: This sign-in has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code-wrong`: Wrong code. `validation`: Some fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
