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
    "/v1/access/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May this request pass the proxy?
         * @description For nginx `auth_request`, Caddy `forward_auth` and Traefik ForwardAuth. 204 with the headers `X-Latchkey-User`, `-Email`, `-Name` (percent-encoded where it is not printable ASCII), `-Organization`, `-Role`, `-Credential` (`session`, `api-key` or `agent`) and `-Credential-Id`, each empty where there is none: agents have no user. Otherwise 401 or 403 and nothing else, as proxies know no more: what is not there is 403 as well, and so is a question that cannot be read. The proxy names the method of the client in `X-Forwarded-Method` or `X-Original-Method`.
         */
        get: operations["forwardAuth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is this credential?
         * @description OAuth 2.0 token introspection (RFC 7662), as JSON or as a form. A service key may ask about every session, API key and agent token; whoever holds `access.check` in an organization about those of its members and agents, naming it. Everything else, and every secret that is not in force, is `{"active": false}`.
         */
        post: operations["introspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/leaked-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report tokens that were found in public
         * @description In the form of the secret scanning partner program of GitHub, and for everybody who finds one. Sessions `lks_…`, API keys `lkk_…` and agent tokens `lka_…` are revoked at once.
         */
        post: operations["revokeLeakedTokens"];
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
    "/v1/access/signed-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A short-lived signed token
         * @description A JWT of the kind of RFC 9068, signed with a key of `/.well-known/jwks.json`, for one audience. It says what was true when it was made: what is revoked afterwards stays good in it until it expires. Latchkey itself accepts it nowhere.
         */
        post: operations["createSignedToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
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
         * Delete my account
         * @description Takes the address of the account, typed again, and what `proveFresh` takes: the password if there is one, and a second factor if there is one. An account without a password stands on its fresh session instead. Ask `planAccountDeletion` first.
         */
        delete: operations["deleteAccount"];
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
    "/v1/account/deletion-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What deleting my account destroys
         * @description Lists name at most 500 things by name; `total` counts all.
         */
        get: operations["planAccountDeletion"];
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
    "/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download everything that is kept about me
         * @description A zip with a page to read (`index.html`) and a JSON file for each part: profile, memberships, what I own, API keys and ways to sign in without secrets, sessions, invitations, activity. Five times a day.
         */
        post: operations["exportMyData"];
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
    "/v1/account/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is connected to my account */
        get: operations["listAccountLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/links/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to connect GitHub
         * @description Send the browser to `authorizationUrl`. GitHub sends it back to `/sign-in/github` of this deployment; hand what then stands in the address to finishGithubLink.
         */
        post: operations["startGithubLink"];
        /**
         * Disconnect GitHub
         * @description The last way in stays: `last-way-in` names what to add first. GitHub still lists this deployment among the authorized OAuth apps; only the person can take that back, there.
         */
        delete: operations["unlinkGithub"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/links/github/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect GitHub */
        post: operations["finishGithubLink"];
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
        /**
         * Change the password, or set the first one
         * @description An account without a password, as one made by GitHub, gives no `currentPassword`; its session must be fresh instead.
         */
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
         * @description Takes a current code of the app and the password, if the account has one. Recovery codes come with the first second factor.
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
    "/v1/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, as an agent */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that the agent runs, and how
         * @description An agent that has not reported for 90 seconds is no longer shown as live.
         */
        post: operations["sendAgentHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a short-lived agent token
         * @description The secret is shown this once. Should the answer be lost, renew again with the old one: the secret that was lost ends then.
         */
        post: operations["renewAgentToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of this account */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The key acts with what its owner may do at the moment of each request, cut by `cap`. Operators can make `service` keys, which only ask about others.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one API key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume an API key
         * @description From then on the key counts as made in this session: it proves a second factor where the session does.
         */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can this API key do? */
        get: operations["listApiKeyPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Name, limits and end stay. The earlier secret works for `overlapSeconds` more; one of a held key ends at once unless an overlap is given.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What could a key with these limits do?
         * @description Nothing is made or changed by it.
         */
        post: operations["previewApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List applications of an organization or of your own */
        get: operations["listApplications"];
        put?: never;
        /**
         * Create an application
         * @description In an organization it takes the permission `application.create`.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an application */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        /** Delete an application with its Experience */
        delete: operations["deleteApplication"];
        options?: never;
        head?: never;
        /** Rename or describe an application */
        patch: operations["updateApplication"];
        trace?: never;
    };
    "/v1/applications/{applicationId}/deletion-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what dies with an application */
        get: operations["planApplicationDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the Experience of an application */
        get: operations["getExperience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change look and rules of the Experience */
        patch: operations["updateExperience"];
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May this session in, here?
         * @description Without a group: is somebody signed in. The question counts as use of the session.
         */
        post: operations["checkExperienceAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the Experience, or to one of its users */
        get: operations["listExperienceActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the domains of the Experience */
        get: operations["listDomains"];
        put?: never;
        /**
         * Add a domain to the Experience
         * @description The answer names the TXT record that proves it. Subdomains are domains of their own.
         */
        post: operations["addDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain from the Experience */
        delete: operations["removeDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the record that proves a domain
         * @description One domain belongs to one Experience. It passes to another only when the record of the one before has been gone for a week.
         */
        post: operations["verifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups */
        get: operations["listGroups"];
        put?: never;
        /** Create a group */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a group with no groups beneath it */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /** Rename, describe or move a group */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/groups/{groupId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is in a group
         * @description Directly; `listExperienceUsers` with `groupId` also finds those of the groups beneath.
         */
        get: operations["listGroupMembers"];
        put?: never;
        /** Put a user into a group */
        post: operations["addGroupMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/groups/{groupId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a user out of a group */
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/handovers/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Learn who came back from the sign-in page
         * @description For the application’s back end, with an API key. The session ends with `endExperienceSession`, on the person’s device list, or when you end it; ask `checkExperienceAccess` at each request.
         */
        post: operations["redeemHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign somebody out */
        post: operations["endExperienceSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the sessions of one user, or of all */
        post: operations["revokeExperienceSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of the Experience’s users
         * @description At most 200.
         */
        get: operations["listExperienceTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, search or export the users of the Experience */
        get: operations["listExperienceUsers"];
        put?: never;
        /**
         * Create a user and invite them by mail
         * @description The mail leads to a page of the Experience where the person chooses a password; the link lives 7 days and works once. The address counts as proven once it was used.
         */
        post: operations["createExperienceUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/experience/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user of the Experience */
        get: operations["getExperienceUser"];
        put?: never;
        post?: never;
        /** Delete a user of the Experience */
        delete: operations["deleteExperienceUser"];
        options?: never;
        head?: never;
        /** Change, disable or enable a user of the Experience */
        patch: operations["updateExperienceUser"];
        trace?: never;
    };
    "/v1/applications/{applicationId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an application to another owner
         * @description To an organization where you may create applications, or to your personal space. Its Experience and people stay as they are; roles that members have on it alone end.
         */
        post: operations["transferApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{applicationId}/transfer-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what giving an application away would do */
        get: operations["previewApplicationTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List dashboards of an organization or of your own */
        get: operations["listDashboards"];
        put?: never;
        /**
         * Create a dashboard
         * @description It shows figures of its owner. In an organization it takes the permission `dashboard.create`. Without `panels` it begins with a few.
         */
        post: operations["createDashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dashboard */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        /** Delete a dashboard */
        delete: operations["deleteDashboard"];
        options?: never;
        head?: never;
        /** Rename a dashboard or choose its panels */
        patch: operations["updateDashboard"];
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read or download the figures of a dashboard
         * @description Numbers of what belongs to its owner. Somebody’s own dashboard also counts the organizations whose audit log they may read.
         */
        get: operations["getDashboardFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the links of a dashboard */
        get: operations["listDashboardShares"];
        put?: never;
        /**
         * Share a dashboard by a link
         * @description It shows what belongs to the owner of the dashboard. The link is shown this one time; with a password it needs that too.
         */
        post: operations["createDashboardShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close a link to a dashboard */
        delete: operations["revokeDashboardShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a dashboard to another owner
         * @description To an organization where you may create dashboards, or to your personal space. From then on it shows the figures of its new owner; roles that members have on it alone end, and its links are closed.
         */
        post: operations["transferDashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/{dashboardId}/transfer-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what giving a dashboard away would do */
        get: operations["previewDashboardTransfer"];
        put?: never;
        post?: never;
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
    "/v1/deployment/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what operators did */
        get: operations["listDeploymentAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outbox
         * @description What was sent or given up is kept for seven days.
         */
        get: operations["listEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/emails/{emailId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a mail up that was not sent */
        post: operations["discardEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/emails/{emailId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail again that waits or was given up */
        post: operations["retryEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is invited */
        get: operations["listUserInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description It is bound to the address, lives 7 days and works once; an earlier one to the address is withdrawn. With `operator`, the account runs the deployment from the beginning.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/invitations/{invitationId}": {
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
        delete: operations["revokeUserInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/jobs/{jobName}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a job run now instead of at its next turn */
        post: operations["runJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find organizations */
        get: operations["listAllOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an organization from outside */
        get: operations["getOrganizationAsOperator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/organizations/{organizationId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an organization on another plan
         * @description What it has above the new limits stays; only adding more is refused.
         */
        post: operations["changeOrganizationPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings that may change while the deployment runs */
        get: operations["getDeploymentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings while the deployment runs
         * @description Null puts a setting back to what is configured. All of them change, or none.
         */
        patch: operations["updateDeploymentSettings"];
        trace?: never;
    };
    "/v1/deployment/sso-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the connections for single sign-on (of the deployment) */
        get: operations["listDeploymentSsoConnections"];
        put?: never;
        /**
         * Begin to set up single sign-on (of the deployment)
         * @description The provider may be left out at first: most providers ask for the values in `ours` before they give theirs.
         */
        post: operations["createDeploymentSsoConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a connection for single sign-on (of the deployment) */
        get: operations["getDeploymentSsoConnection"];
        put?: never;
        post?: never;
        /** Delete a connection and release its people (of the deployment) */
        delete: operations["deleteDeploymentSsoConnection"];
        options?: never;
        head?: never;
        /**
         * Change a connection for single sign-on, or switch it on or off (of the deployment)
         * @description To switch it on takes a proven domain and a successful test, and a role that allows no less than those of the members it would speak for.
         */
        patch: operations["updateDeploymentSsoConnection"];
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a domain to a connection (of the deployment)
         * @description The answer names the TXT record that proves it. Subdomains are domains of their own.
         */
        post: operations["addDeploymentSsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain and release its people (of the deployment) */
        delete: operations["removeDeploymentSsoDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the record that proves a domain (of the deployment)
         * @description One domain belongs to one connection. It passes to another organization only when the record of the one before has been gone for a week.
         */
        post: operations["verifyDeploymentSsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/enforcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Require single sign-on (of the deployment)
         * @description At least one owner must keep another way in. Whoever came in otherwise is signed out when it begins, and told how to come in. It ends by itself when nobody comes in through the provider for the time that was set.
         */
        put: operations["setDeploymentSsoEnforcement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/enforcement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whom requiring single sign-on would affect (of the deployment)
         * @description API keys of members go on working, with the rights of the moment: look at those of people who have never come in through the provider.
         */
        post: operations["previewDeploymentSsoEnforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/metadata/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the metadata of the provider again (of the deployment)
         * @description Done once a day by itself. Metadata that was uploaded has no address to be read from.
         */
        post: operations["refreshDeploymentSsoMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who comes in through a connection (of the deployment) */
        get: operations["listDeploymentSsoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/people/{userId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release somebody from a connection (of the deployment)
         * @description The account and its memberships stay, its sessions end, and a mail leads to setting a password. Whoever the provider still vouches for is asked anew at the next sign-in there. Nobody releases a member who may do more than they.
         */
        post: operations["releaseDeploymentSsoPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/sso-connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test sign-in (of the deployment)
         * @description The browser goes to the provider and comes back as at startSsoSignIn; finishOidcSignIn or enterBySso then answer `sso-tested` with the claims, the account that would be met and what would happen. Nobody is signed in.
         */
        post: operations["testDeploymentSsoConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the deployment is doing
         * @description What asks the mail server, GitHub or the network is left to `latchkey doctor`; the rest of its checks is here.
         */
        get: operations["getDeploymentStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the state of an account */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an account */
        get: operations["listUserActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/cancel-factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an ordered removal of second factors */
        post: operations["cancelUserFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account
         * @description Sessions and pending sign-ins end at once; its API keys open nothing. What it owns stays, and so do its memberships. To disable one that is disabled changes nothing.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a disabled account again */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign somebody out everywhere */
        post: operations["endUserSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/grant-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make somebody an operator */
        post: operations["grantOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/require-new-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have somebody choose a new password
         * @description For a password that leaked, or somebody who is locked out. Only the owner of the mailbox sees the link; nobody but the owner ever sees or chooses the password. API keys are held until the owner resumes them.
         */
        post: operations["requireNewPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/reset-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order the removal of all second factors
         * @description For somebody who has lost all of them. Whoever reads the mail of the account has the account afterwards: order it only for somebody whose identity you have checked. Ordered once more, it waits from the beginning.
         */
        post: operations["resetUserFactors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployment/users/{userId}/withdraw-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the running of the deployment from somebody */
        post: operations["withdrawOperator"];
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
    "/v1/experiences/{experienceId}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to the application, signed in */
        post: operations["createHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experiences/{experienceId}/logo/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture of the Experience
         * @description PNG, JPEG or WebP. Another picture has another address.
         */
        get: operations["getExperienceLogo"];
        put?: never;
        post?: never;
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
         * @description It is bound to the address, lives 7 days and works once. The role may allow no more than your own, wherever it counts. Inviting an owner takes a fresh proof.
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
         * @description Nobody removes a member whose role allows more than the own one, or than the highest role of the API key. An owner takes a fresh proof.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Neither the present nor the new role may allow more than the own one, wherever it counts. Making or unmaking an owner takes a fresh proof.
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
         * Give a member a role on one project, workspace, application or dashboard
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
        /** Take a role on one project, workspace, application or dashboard back */
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
    "/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}/agent-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agent tokens */
        get: operations["listAgentTokens"];
        put?: never;
        /**
         * Mint an agent token
         * @description The secret is shown this once. With `lifetimeSeconds` the token is short-lived: each secret ends after that time, and the agent renews it with `renewAgentToken`. It is given nothing that you do not hold here, and lives on when you leave.
         */
        post: operations["createAgentToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}/agent-tokens/{agentTokenId}": {
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
         * Revoke an agent token
         * @description Revoking once more changes nothing.
         */
        delete: operations["revokeAgentToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}/deletion-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what dies with a workspace */
        get: operations["planWorkspaceDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Neither before nor after may it allow more than the own role, wherever somebody has it. Built-in roles cannot be changed.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the connections for single sign-on */
        get: operations["listSsoConnections"];
        put?: never;
        /**
         * Begin to set up single sign-on
         * @description The provider may be left out at first: most providers ask for the values in `ours` before they give theirs.
         */
        post: operations["createSsoConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a connection for single sign-on */
        get: operations["getSsoConnection"];
        put?: never;
        post?: never;
        /** Delete a connection and release its people */
        delete: operations["deleteSsoConnection"];
        options?: never;
        head?: never;
        /**
         * Change a connection for single sign-on, or switch it on or off
         * @description To switch it on takes a proven domain and a successful test, and a role that allows no less than those of the members it would speak for.
         */
        patch: operations["updateSsoConnection"];
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a domain to a connection
         * @description The answer names the TXT record that proves it. Subdomains are domains of their own.
         */
        post: operations["addSsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain and release its people */
        delete: operations["removeSsoDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the record that proves a domain
         * @description One domain belongs to one connection. It passes to another organization only when the record of the one before has been gone for a week.
         */
        post: operations["verifySsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Require single sign-on
         * @description At least one owner must keep another way in. Whoever came in otherwise is signed out when it begins, and told how to come in. It ends by itself when nobody comes in through the provider for the time that was set.
         */
        put: operations["setSsoEnforcement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whom requiring single sign-on would affect
         * @description API keys of members go on working, with the rights of the moment: look at those of people who have never come in through the provider.
         */
        post: operations["previewSsoEnforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/metadata/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the metadata of the provider again
         * @description Done once a day by itself. Metadata that was uploaded has no address to be read from.
         */
        post: operations["refreshSsoMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who comes in through a connection */
        get: operations["listSsoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/people/{userId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release somebody from a connection
         * @description The account and its memberships stay, its sessions end, and a mail leads to setting a password. Whoever the provider still vouches for is asked anew at the next sign-in there. Nobody releases a member who may do more than they.
         */
        post: operations["releaseSsoPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/sso-connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test sign-in
         * @description The browser goes to the provider and comes back as at startSsoSignIn; finishOidcSignIn or enterBySso then answer `sso-tested` with the claims, the account that would be met and what would happen. Nobody is signed in.
         */
        post: operations["testSsoConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * Register with name, e-mail and password or GitHub
         * @description The answer is alike for known and unknown addresses; the owner of a known one gets a mail instead. The account exists once the address is confirmed; with an invitation to the address, or with GitHub when GitHub verified exactly this address, it exists at once, and an organization that invited has a new member.
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
    "/v1/session/provider-sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to sign out at the identity provider as well
         * @description For a session that began through a provider with a logout of its own: after signOut, sending the browser there ends it at the provider too, which sends it back to `/sign-in`. It need not be done.
         */
        get: operations["getProviderSignOut"];
        put?: never;
        post?: never;
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
    "/v1/shared-dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a dashboard by its link
         * @description A wrong, expired or closed link answers as one that never was.
         */
        post: operations["getSharedDashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a sign-in by GitHub
         * @description Send the browser to `authorizationUrl`. GitHub sends it back to `/sign-in/github` of this deployment; hand what then stands in the address to finishGithubSignIn.
         */
        post: operations["startGithubSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/github/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in by GitHub
         * @description The account is found by GitHub's numeric id, never by login or address. It asks for its own second factor as well. Give `code`, or `error` in its place.
         */
        post: operations["finishGithubSignIn"];
        delete?: never;
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
    "/v1/sign-in/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a sign-in through a company's identity provider
         * @description Give an address, of which only the domain counts, or a connection. Send the browser to `authorizationUrl`, or have it post the form. The provider sends it back to a page of this deployment; hand what stands in its address there to finishOidcSignIn (`/sign-in/sso/…/oidc`) or enterBySso (`/sign-in/sso/continue`).
         */
        post: operations["startSsoSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/sso/{connectionId}/acs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a SAML provider's response
         * @description For the form that the identity provider has the browser post (HTTP-POST binding). Sends the browser on to `/sign-in/sso/continue` of this deployment: with `#<token>` for enterBySso, or with `#problem=<code>` and, where the response was refused, `&reason=<reason>`.
         */
        post: operations["finishSamlSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/sso/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on after the identity provider has answered
         * @description Answers as finishOidcSignIn. The token is used up; without `accept` an account that would be linked is asked for again, with another token.
         */
        post: operations["enterBySso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/sso/oidc/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in by OpenID Connect
         * @description The account is found by connection, issuer and subject. Give `code`, or `error` in its place. An existing account of a proven domain is linked after `sso-notice`; somebody new gets an account.
         */
        post: operations["finishOidcSignIn"];
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
    "/v1/sso/{connectionId}/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A provider ends the sessions of somebody (OpenID Connect Back-Channel Logout)
         * @description For identity providers. A token counts once, also when there was nothing to end.
         */
        post: operations["backchannelLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sso/{connectionId}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a SAML provider's logout by a redirect
         * @description As endSamlSession; what is signed is the address.
         */
        get: operations["endSamlSessionByRedirect"];
        put?: never;
        /**
         * Take a SAML provider's logout by a form
         * @description A signed LogoutRequest ends the sessions it names, and the browser goes back to the provider with our answer. The provider's LogoutResponse to a request of ours leads to `/sign-in`.
         */
        post: operations["endSamlSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sso/{connectionId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read our SAML metadata of a connection
         * @description Its address is our entity id. Give it to the identity provider, or upload what it answers.
         */
        get: operations["getSamlMetadata"];
        put?: never;
        post?: never;
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
            code: "malformed-request" | "not-signed-in" | "credential-ended" | "wrong-credential" | "invalid-credentials" | "fresh-proof-required" | "foreign-origin" | "registration-closed" | "password-must-change" | "not-found" | "method-not-allowed" | "confirm-elsewhere" | "email-taken" | "attempt-expired" | "passkey-refused" | "passkey-taken" | "enrolment-expired" | "mfa-not-enabled" | "mfa-required" | "last-way-in" | "cancel-by-mail" | "proof-incomplete" | "access-denied" | "sign-in-method-off" | "organization-creation-closed" | "last-owner" | "last-operator" | "not-to-yourself" | "already-member" | "role-above-own" | "role-in-use" | "too-many-roles" | "too-many-api-keys" | "api-key-ended" | "too-many-agent-tokens" | "not-renewable" | "name-taken" | "grant-has-no-effect" | "plan-limit-reached" | "experience-full" | "group-not-empty" | "invitation-closed" | "invitation-for-somebody-else" | "mfa-own-missing" | "link-expired" | "code-dead" | "provider-request-expired" | "provider-failed" | "provider-declined" | "sign-in-refused" | "account-link-taken" | "account-linked-already" | "sso-managed" | "sso-not-ready" | "domain-not-proven" | "domain-taken" | "too-many-connections" | "invitation-invalid" | "body-too-large" | "unsupported-media-type" | "misdirected-host" | "validation" | "email-over" | "email-being-sent" | "code-wrong" | "wrong-password" | "link-password-required" | "too-many-attempts" | "internal" | "overloaded" | "unavailable";
            /** @description A sentence to show to people; says what to do next. */
            detail: string;
            errors?: {
                code: string;
                message: string;
                path: string;
            }[];
            missing?: string[];
            /** @description The organization that manages this. */
            organization?: {
                id: string;
                name: string;
            };
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
                    /** @description An application, by itself or beside its organization. */
                    applicationId?: string;
                    /** @description A dashboard, by itself or beside its organization. */
                    dashboardId?: string;
                    /** @description The organization; needed unless an application or dashboard is named. */
                    organizationId?: string;
                    /** @enum {unknown} */
                    permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
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
                            kind: "membership" | "grant" | "ownership" | "agent-token";
                            /** @description Of an agent token, which has no role, its id. */
                            role: string;
                            scope: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "organization" | "project" | "workspace" | "application" | "dashboard";
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
                        /** @description An application, by itself or beside its organization. */
                        applicationId?: string;
                        /** @description A dashboard, by itself or beside its organization. */
                        dashboardId?: string;
                        /** @description The organization; needed unless an application or dashboard is named. */
                        organizationId?: string;
                        /** @enum {unknown} */
                        permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
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
                                kind: "membership" | "grant" | "ownership" | "agent-token";
                                /** @description Of an agent token, which has no role, its id. */
                                role: string;
                                scope: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "organization" | "project" | "workspace" | "application" | "dashboard";
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
    forwardAuth: {
        parameters: {
            query?: {
                /** @description An application, by itself or beside its organization. */
                applicationId?: string;
                /** @description A dashboard, by itself or beside its organization. */
                dashboardId?: string;
                /** @description The organization that is asked about. */
                organizationId?: string;
                /** @description What the request is about to do. Without it, the place must be visible; without a place, somebody must be signed in. */
                permission?: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                /** @description A project of it. */
                projectId?: string;
                /** @description A workspace of the project. */
                workspaceId?: string;
            };
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
            /** @description `not-signed-in`: Not signed in. `credential-ended`: This credential is not in force */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access-denied`: You may not do this here. `foreign-origin`: Request from another site. `wrong-credential`: Not with this kind of credential */
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
    introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An application, by itself or beside its organization. */
                    applicationId?: string;
                    /** @description A dashboard, by itself or beside its organization. */
                    dashboardId?: string;
                    /** @description The organization that is asked about. */
                    organizationId?: string;
                    /**
                     * @description May this be done there? Answered as `decision`.
                     * @enum {unknown}
                     */
                    permission?: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                    /** @description A project of it. */
                    projectId?: string;
                    /** @description The secret that was shown. */
                    token: string;
                    /** @description Not needed: every secret says by itself what it is. */
                    token_type_hint?: string;
                    /** @description A workspace of the project. */
                    workspaceId?: string;
                };
                "application/x-www-form-urlencoded": {
                    /** @description An application, by itself or beside its organization. */
                    applicationId?: string;
                    /** @description A dashboard, by itself or beside its organization. */
                    dashboardId?: string;
                    /** @description The organization that is asked about. */
                    organizationId?: string;
                    /**
                     * @description May this be done there? Answered as `decision`.
                     * @enum {unknown}
                     */
                    permission?: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                    /** @description A project of it. */
                    projectId?: string;
                    /** @description The secret that was shown. */
                    token: string;
                    /** @description Not needed: every secret says by itself what it is. */
                    token_type_hint?: string;
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
                        active: boolean;
                        /** @description How the session was proven (RFC 8176). */
                        amr?: string[];
                        /** @description Id of the session, API key or agent token. */
                        client_id?: string;
                        decision?: {
                            allowed: boolean;
                            reason: ("not-a-member" | "role-missing" | "mfa-required" | "fresh-proof-required" | "email-unverified" | "key-cap") | null;
                            remedy: {
                                /** @description The operation that would change the answer. */
                                action: string;
                            } | null;
                            via: {
                                /** @enum {unknown} */
                                kind: "membership" | "grant" | "ownership" | "agent-token";
                                /** @description Of an agent token, which has no role, its id. */
                                role: string;
                                scope: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "organization" | "project" | "workspace" | "application" | "dashboard";
                                };
                            } | null;
                        };
                        /** @description When it expires, in seconds since 1970. */
                        exp?: number;
                        /** @description When the session began, in seconds since 1970. */
                        iat?: number;
                        /** @description The address of this deployment. */
                        iss?: string;
                        /** @description What it may do at the place that was named, separated by spaces. */
                        scope?: string;
                        /** @description Id of the user; of an agent token its own id. */
                        sub?: string;
                        /** @enum {unknown} */
                        token_type?: "session" | "api_key" | "agent";
                        /** @description The user's e-mail address. */
                        username?: string;
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
    revokeLeakedTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source?: string | null;
                    /** @description What was found, as it was found. */
                    token: string;
                    /** @description What the scanner takes it for; answered as it came. */
                    type?: string;
                    url?: string | null;
                }[];
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
                         * @description `true_positive`: it was made here, and opens nothing now.
                         * @enum {unknown}
                         */
                        label: "true_positive" | "false_positive";
                        /** @description SHA-256 of the token, in base64. */
                        token_hash: string;
                        token_type: string;
                    }[];
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
    listMyPermissions: {
        parameters: {
            query?: {
                applicationId?: string;
                dashboardId?: string;
                organizationId?: string;
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
                        /** @description Null in the personal space. */
                        organizationId: string | null;
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
                        /** @description The role in the organization; in the personal space, owner. */
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
    createSignedToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An application, by itself or beside its organization. */
                    applicationId?: string;
                    /** @description The one service that may accept it: its address or name. */
                    audience: string;
                    /** @description A dashboard, by itself or beside its organization. */
                    dashboardId?: string;
                    /**
                     * @description It never outlives the credential that it is made with.
                     * @default 300
                     */
                    lifetimeSeconds: number;
                    /** @description The organization that is asked about. */
                    organizationId?: string;
                    /** @description A project of it. */
                    projectId?: string;
                    /** @description A workspace of the project. */
                    workspaceId?: string;
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
                         * @description When it expires.
                         */
                        expiresAt: string;
                        token: string;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    deleteAccount: {
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
                    /** @description One plain e-mail address. */
                    email: string;
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
            /** @description `invalid-credentials`: Wrong e-mail or password. `not-signed-in`: Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: An organization needs an owner. `sso-not-ready`: Something is missing first. `last-operator`: The deployment needs an operator */
            409: {
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
                            address: string | null;
                            /** @description The API key with which it was done; its name while the key is kept. */
                            apiKey: {
                                id: string;
                                name: string | null;
                            } | null;
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
                            /** @description The API key to which it was done. */
                            target: {
                                id: string;
                                /** @enum {string} */
                                kind: "api-key";
                                name: string | null;
                            } | null;
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
    planAccountDeletion: {
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
                        asks: {
                            /** @description It has to be given. */
                            password: boolean;
                            /** @description One has to be given. */
                            secondFactor: boolean;
                        };
                        /** @description Empty when the account can be deleted. */
                        blocks: {
                            organization: {
                                id: string | null;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            reason: "last-owner" | "sso-managed" | "last-way-back" | "last-operator";
                            /** @description The operations of which each takes it out of the way. */
                            remedies: {
                                action: string;
                            }[];
                        }[];
                        dies: {
                            /** @description API keys, also those that ended. */
                            apiKeys: {
                                items: {
                                    id: string;
                                    name: string;
                                }[];
                                total: number;
                            };
                            /** @description Those of the personal space, each with its Experience. */
                            applications: {
                                items: {
                                    id: string;
                                    name: string;
                                    /** @description People of its Experience. */
                                    people: number;
                                }[];
                                total: number;
                            };
                            authenticatorApp: boolean;
                            /** @description Those of the personal space, with the links that share them. */
                            dashboards: {
                                items: {
                                    id: string;
                                    name: string;
                                }[];
                                total: number;
                            };
                            /** @description Open invitations that this person made. */
                            invitations: number;
                            /** @description Connected GitHub accounts. */
                            links: {
                                name: string;
                            }[];
                            passkeys: number;
                            password: boolean;
                            /** @description People of all these Experiences. */
                            people: number;
                            /** @description Those that are unused. */
                            recoveryCodes: number;
                            /** @description Devices that are signed in. */
                            sessions: number;
                        };
                        /** @description To be typed again. */
                        email: string;
                        stays: {
                            /** @description They and all they own stay; the membership ends, and their logs no longer name the person. */
                            organizations: {
                                items: {
                                    id: string;
                                    name: string;
                                    otherMembers: number;
                                    role: string;
                                }[];
                                total: number;
                            };
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
    exportMyData: {
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
            /** @description `application/zip` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
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
                        github: {
                            /**
                             * Format: date-time
                             * @description When it was connected.
                             */
                            createdAt: string;
                            /** @description Address of that GitHub. */
                            issuer: string;
                            lastUsedAt: string | null;
                            /** @description The login there when it was seen last. */
                            name: string;
                            /** @enum {string} */
                            provider: "github";
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
    listAccountLinks: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was connected.
                             */
                            createdAt: string;
                            /** @description Address of that GitHub. */
                            issuer: string;
                            lastUsedAt: string | null;
                            /** @description The login there when it was seen last. */
                            name: string;
                            /** @enum {string} */
                            provider: "github";
                        }[];
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
    startGithubLink: {
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
                        authorizationUrl: string;
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
    unlinkGithub: {
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
            /** @description `last-way-in`: This is the last way into the account */
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
    finishGithubLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instead of these: the token of finishGithubSignIn, after signing in to the account that had to be proven. */
                    answer?: string;
                    /** @description As the provider returned it. */
                    code?: string;
                    /** @description As the provider returned it, in place of a code. */
                    error?: string;
                    /** @description As the provider returned it. */
                    state?: string;
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
                         * @description When it was connected.
                         */
                        createdAt: string;
                        /** @description Address of that GitHub. */
                        issuer: string;
                        lastUsedAt: string | null;
                        /** @description The login there when it was seen last. */
                        name: string;
                        /** @enum {string} */
                        provider: "github";
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
            /** @description `provider-declined`: The other service was not allowed to confirm you. `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `account-link-taken`: It belongs to another account here. `account-linked-already`: Another one is connected already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-request-expired`: This sign-in is no longer open */
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
            /** @description `provider-failed`: The other service did not confirm you */
            502: {
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
            /** @description `mfa-required`: An organization requires a second factor. `last-way-in`: This is the last way into the account. `sso-not-ready`: Something is missing first */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
                    currentPassword?: string;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `fresh-proof-required`: Confirm it is you. `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
                        /** @description The organization through which the person signs in. It keeps address, password and second factors. */
                        managedBy: {
                            connectionName: string;
                            organization: {
                                /** @description Null: the deployment itself. */
                                id: string | null;
                                name: string;
                            };
                        } | null;
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
                        /** @description The organization through which the person signs in. It keeps address, password and second factors. */
                        managedBy: {
                            connectionName: string;
                            organization: {
                                /** @description Null: the deployment itself. */
                                id: string | null;
                                name: string;
                            };
                        } | null;
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
                    password?: string;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you. `sign-in-method-off`: This way to sign in is not offered here */
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
    getAgent: {
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
                        description: string;
                        expiresAt: string | null;
                        id: string;
                        organization: {
                            id: string;
                            name: string;
                        };
                        permissions: ("project.deploy" | "workspace.read" | "workspace.update")[];
                        project: {
                            id: string;
                            name: string;
                        };
                        /** @description Whether `renewAgentToken` gives a secret that lasts longer. */
                        renewable: boolean;
                        workspace: {
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description `credential-ended`: This credential is not in force. `not-signed-in`: Not signed in */
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
    sendAgentHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                    /** @enum {unknown} */
                    status: "ok" | "degraded" | "failing";
                    version?: string;
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
                        /** @description When to report again. */
                        nextSeconds: number;
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
            /** @description `credential-ended`: This credential is not in force. `not-signed-in`: Not signed in */
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
    renewAgentToken: {
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
                         * @description When the new secret ends.
                         */
                        expiresAt: string;
                        secret: string;
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
            /** @description `credential-ended`: This credential is not in force. `not-signed-in`: Not signed in */
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
            /** @description `not-renewable`: This agent token is not renewed */
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
    listApiKeys: {
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
                            cap: {
                                /** @description The only organizations it acts in. */
                                organizations: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                                }[] | null;
                                /** @description The only permissions it uses. */
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[] | null;
                                /** @description The only projects it acts in. */
                                projects: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    organizationId: string | null;
                                }[] | null;
                                role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                            };
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            id: string;
                            /**
                             * @description `service`: it asks about other people's credentials and access, and does nothing else.
                             * @enum {unknown}
                             */
                            kind: "personal" | "service";
                            /** @description Network address of the last use. */
                            lastUsedAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description Why it can do nothing although it is in force, or would be once resumed. */
                            problem: ("no-organization-left" | "no-project-left" | "not-an-operator") | null;
                            /** @description It counts where organizations ask API keys for a second factor, while the account has one. */
                            provesMfa: boolean;
                            /** @description Null when only one secret works. */
                            rotation: {
                                /**
                                 * Format: date-time
                                 * @description Until when the earlier secret works too.
                                 */
                                previousSecretEndsAt: string;
                            } | null;
                            /**
                             * @description `held`: paused because the account was recovered, until its owner resumes it.
                             * @enum {unknown}
                             */
                            state: "active" | "paused" | "held" | "expired" | "revoked";
                            /**
                             * Format: date-time
                             * @description When it was changed or rotated last.
                             */
                            updatedAt: string;
                            /** @description A request with it can succeed somewhere now. */
                            usable: boolean;
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
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cap?: {
                        /** @description The only organizations it acts in. */
                        organizations?: {
                            id: string;
                            /**
                             * @description The highest role it acts with there.
                             * @enum {unknown}
                             */
                            role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
                        }[];
                        /** @description The only permissions it uses. */
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "application.create" | "application.read" | "application.update" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update")[];
                        /** @description The only projects it acts in, and nothing of the organization around them but to see it. */
                        projects?: string[];
                        /**
                         * @description The highest role it acts with, everywhere.
                         * @enum {unknown}
                         */
                        role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
                    };
                    expiresAt?: string | null;
                    /** @enum {unknown} */
                    kind?: "personal" | "service";
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
                        apiKey: {
                            cap: {
                                /** @description The only organizations it acts in. */
                                organizations: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                                }[] | null;
                                /** @description The only permissions it uses. */
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[] | null;
                                /** @description The only projects it acts in. */
                                projects: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    organizationId: string | null;
                                }[] | null;
                                role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                            };
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            id: string;
                            /**
                             * @description `service`: it asks about other people's credentials and access, and does nothing else.
                             * @enum {unknown}
                             */
                            kind: "personal" | "service";
                            /** @description Network address of the last use. */
                            lastUsedAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description Why it can do nothing although it is in force, or would be once resumed. */
                            problem: ("no-organization-left" | "no-project-left" | "not-an-operator") | null;
                            /** @description It counts where organizations ask API keys for a second factor, while the account has one. */
                            provesMfa: boolean;
                            /** @description Null when only one secret works. */
                            rotation: {
                                /**
                                 * Format: date-time
                                 * @description Until when the earlier secret works too.
                                 */
                                previousSecretEndsAt: string;
                            } | null;
                            /**
                             * @description `held`: paused because the account was recovered, until its owner resumes it.
                             * @enum {unknown}
                             */
                            state: "active" | "paused" | "held" | "expired" | "revoked";
                            /**
                             * Format: date-time
                             * @description When it was changed or rotated last.
                             */
                            updatedAt: string;
                            /** @description A request with it can succeed somewhere now. */
                            usable: boolean;
                        };
                        /** @description The key itself, `lkk_…`. It is shown only now. */
                        secret: string;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-api-keys`: The account has too many API keys */
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
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
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
                        cap: {
                            /** @description The only organizations it acts in. */
                            organizations: {
                                id: string;
                                /** @description Null when it is not there for you any more. */
                                name: string | null;
                                role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                            }[] | null;
                            /** @description The only permissions it uses. */
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[] | null;
                            /** @description The only projects it acts in. */
                            projects: {
                                id: string;
                                /** @description Null when it is not there for you any more. */
                                name: string | null;
                                organizationId: string | null;
                            }[] | null;
                            role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                        };
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        expiresAt: string | null;
                        id: string;
                        /**
                         * @description `service`: it asks about other people's credentials and access, and does nothing else.
                         * @enum {unknown}
                         */
                        kind: "personal" | "service";
                        /** @description Network address of the last use. */
                        lastUsedAddress: string | null;
                        lastUsedAt: string | null;
                        name: string;
                        /** @description Why it can do nothing although it is in force, or would be once resumed. */
                        problem: ("no-organization-left" | "no-project-left" | "not-an-operator") | null;
                        /** @description It counts where organizations ask API keys for a second factor, while the account has one. */
                        provesMfa: boolean;
                        /** @description Null when only one secret works. */
                        rotation: {
                            /**
                             * Format: date-time
                             * @description Until when the earlier secret works too.
                             */
                            previousSecretEndsAt: string;
                        } | null;
                        /**
                         * @description `held`: paused because the account was recovered, until its owner resumes it.
                         * @enum {unknown}
                         */
                        state: "active" | "paused" | "held" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description When it was changed or rotated last.
                         */
                        updatedAt: string;
                        /** @description A request with it can succeed somewhere now. */
                        usable: boolean;
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
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
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
            /** @description `api-key-ended`: This API key has ended */
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
    updateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cap?: {
                        /** @description The only organizations it acts in. */
                        organizations?: {
                            id: string;
                            /**
                             * @description The highest role it acts with there.
                             * @enum {unknown}
                             */
                            role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
                        }[];
                        /** @description The only permissions it uses. */
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "application.create" | "application.read" | "application.update" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update")[];
                        /** @description The only projects it acts in, and nothing of the organization around them but to see it. */
                        projects?: string[];
                        /**
                         * @description The highest role it acts with, everywhere.
                         * @enum {unknown}
                         */
                        role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
                    };
                    expiresAt?: string | null;
                    name?: string;
                    /** @description `false` resumes it, also when it was held because of a recovery. */
                    paused?: boolean;
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
                        cap: {
                            /** @description The only organizations it acts in. */
                            organizations: {
                                id: string;
                                /** @description Null when it is not there for you any more. */
                                name: string | null;
                                role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                            }[] | null;
                            /** @description The only permissions it uses. */
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[] | null;
                            /** @description The only projects it acts in. */
                            projects: {
                                id: string;
                                /** @description Null when it is not there for you any more. */
                                name: string | null;
                                organizationId: string | null;
                            }[] | null;
                            role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                        };
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        expiresAt: string | null;
                        id: string;
                        /**
                         * @description `service`: it asks about other people's credentials and access, and does nothing else.
                         * @enum {unknown}
                         */
                        kind: "personal" | "service";
                        /** @description Network address of the last use. */
                        lastUsedAddress: string | null;
                        lastUsedAt: string | null;
                        name: string;
                        /** @description Why it can do nothing although it is in force, or would be once resumed. */
                        problem: ("no-organization-left" | "no-project-left" | "not-an-operator") | null;
                        /** @description It counts where organizations ask API keys for a second factor, while the account has one. */
                        provesMfa: boolean;
                        /** @description Null when only one secret works. */
                        rotation: {
                            /**
                             * Format: date-time
                             * @description Until when the earlier secret works too.
                             */
                            previousSecretEndsAt: string;
                        } | null;
                        /**
                         * @description `held`: paused because the account was recovered, until its owner resumes it.
                         * @enum {unknown}
                         */
                        state: "active" | "paused" | "held" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description When it was changed or rotated last.
                         */
                        updatedAt: string;
                        /** @description A request with it can succeed somewhere now. */
                        usable: boolean;
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
            /** @description `not-found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-ended`: This API key has ended */
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
    listApiKeyPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
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
                        /** @description What it can do and has never done. Empty for a key that is not made yet. */
                        neverUsed: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
                        /** @description Where its owner belongs and its limits leave room: at most the 200 newest memberships. */
                        organizations: {
                            /** @description What keeps all of it from being used by this key. */
                            blocked: "mfa-required" | null;
                            id: string;
                            name: string;
                            permissions: {
                                lastUsedAt: string | null;
                                /** @enum {unknown} */
                                name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                                /** @description Only in single projects or workspaces, by a grant on them. */
                                onlyByGrant: boolean;
                                /** @enum {unknown} */
                                scope: "organization" | "project" | "workspace" | "application" | "dashboard";
                            }[];
                            /** @description The only projects it acts in; null when it is not limited to any. */
                            projects: {
                                id: string;
                                name: string;
                            }[] | null;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                        }[];
                        /** @description In the personal space of its owner: with their own applications and dashboards. */
                        personal: {
                            lastUsedAt: string | null;
                            /** @enum {unknown} */
                            name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                        }[];
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
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description By default a day. */
                    overlapSeconds?: number;
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
                        apiKey: {
                            cap: {
                                /** @description The only organizations it acts in. */
                                organizations: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                                }[] | null;
                                /** @description The only permissions it uses. */
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[] | null;
                                /** @description The only projects it acts in. */
                                projects: {
                                    id: string;
                                    /** @description Null when it is not there for you any more. */
                                    name: string | null;
                                    organizationId: string | null;
                                }[] | null;
                                role: ("none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing") | null;
                            };
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            id: string;
                            /**
                             * @description `service`: it asks about other people's credentials and access, and does nothing else.
                             * @enum {unknown}
                             */
                            kind: "personal" | "service";
                            /** @description Network address of the last use. */
                            lastUsedAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description Why it can do nothing although it is in force, or would be once resumed. */
                            problem: ("no-organization-left" | "no-project-left" | "not-an-operator") | null;
                            /** @description It counts where organizations ask API keys for a second factor, while the account has one. */
                            provesMfa: boolean;
                            /** @description Null when only one secret works. */
                            rotation: {
                                /**
                                 * Format: date-time
                                 * @description Until when the earlier secret works too.
                                 */
                                previousSecretEndsAt: string;
                            } | null;
                            /**
                             * @description `held`: paused because the account was recovered, until its owner resumes it.
                             * @enum {unknown}
                             */
                            state: "active" | "paused" | "held" | "expired" | "revoked";
                            /**
                             * Format: date-time
                             * @description When it was changed or rotated last.
                             */
                            updatedAt: string;
                            /** @description A request with it can succeed somewhere now. */
                            usable: boolean;
                        };
                        /** @description The key itself, `lkk_…`. It is shown only now. */
                        secret: string;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential. `fresh-proof-required`: Confirm it is you */
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
            /** @description `api-key-ended`: This API key has ended */
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
    previewApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cap?: {
                        /** @description The only organizations it acts in. */
                        organizations?: {
                            id: string;
                            /**
                             * @description The highest role it acts with there.
                             * @enum {unknown}
                             */
                            role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
                        }[];
                        /** @description The only permissions it uses. */
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "application.create" | "application.read" | "application.update" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update")[];
                        /** @description The only projects it acts in, and nothing of the organization around them but to see it. */
                        projects?: string[];
                        /**
                         * @description The highest role it acts with, everywhere.
                         * @enum {unknown}
                         */
                        role?: "none" | "viewer" | "collaborator" | "editor" | "admin" | "owner" | "billing";
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
                        /** @description What it can do and has never done. Empty for a key that is not made yet. */
                        neverUsed: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
                        /** @description Where its owner belongs and its limits leave room: at most the 200 newest memberships. */
                        organizations: {
                            /** @description What keeps all of it from being used by this key. */
                            blocked: "mfa-required" | null;
                            id: string;
                            name: string;
                            permissions: {
                                lastUsedAt: string | null;
                                /** @enum {unknown} */
                                name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                                /** @description Only in single projects or workspaces, by a grant on them. */
                                onlyByGrant: boolean;
                                /** @enum {unknown} */
                                scope: "organization" | "project" | "workspace" | "application" | "dashboard";
                            }[];
                            /** @description The only projects it acts in; null when it is not limited to any. */
                            projects: {
                                id: string;
                                name: string;
                            }[] | null;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                        }[];
                        /** @description In the personal space of its owner: with their own applications and dashboards. */
                        personal: {
                            lastUsedAt: string | null;
                            /** @enum {unknown} */
                            name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
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
    listApplications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description Those of this organization; without it, those in your personal space. */
                organizationId?: string;
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
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            description: string | null;
                            id: string;
                            name: string;
                            /** @description The organization that owns it; null: it is in your personal space. */
                            organizationId: string | null;
                            /** @description The role that counts for you there. */
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name: string;
                    /** @description The organization that owns it; absent or null: your personal space. */
                    organizationId?: string | null;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
                        /** @description What you may do here. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
    deleteApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
    updateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
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
    planApplicationDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                            domains: number;
                            /** @description Roles that members have on it alone. */
                            grants: number;
                            groups: number;
                            /** @description People of its Experience, with all that is theirs. */
                            people: number;
                            sessions: number;
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
    getExperience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                        accent: string;
                        /** @description Where its pages are: on its own domain once one is proven. */
                        address: string;
                        /** @description What the paths of its own part of the API begin with. */
                        apiPath: string;
                        applicationId: string;
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        /** @description Of the OAuth app at GitHub. Its secret is never shown. */
                        githubClientId: string | null;
                        id: string;
                        /** @description Path of the picture; it changes with the picture. */
                        logo: string | null;
                        name: string;
                        passwordMaxLength: number;
                        passwordMinLength: number;
                        /** @enum {unknown} */
                        registration: "open" | "invitation" | "closed";
                        returnAddresses: string[];
                        /** @description Seconds. */
                        sessionIdle: number;
                        /** @description Seconds. */
                        sessionTtl: number;
                        signInMethods: ("password" | "passkey" | "totp" | "github")[];
                        slug: string;
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
    updateExperience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Colour of buttons and links; white letters must be readable on it (4.5 : 1). */
                    accent?: string;
                    /** @description An OAuth app of your own at GitHub; null takes it away. */
                    github?: {
                        clientId: string;
                        clientSecret: string;
                    } | null;
                    /** @description A PNG, JPEG or WebP picture of at most 100 kB in base64; null takes it away. */
                    logo?: string | null;
                    /** @description As it stands on the pages and in the mails: no addresses, no long numbers. */
                    name?: string;
                    passwordMaxLength?: number;
                    passwordMinLength?: number;
                    /**
                     * @description `invitation`: only whom you invite; `closed`: nobody new.
                     * @enum {unknown}
                     */
                    registration?: "open" | "invitation" | "closed";
                    /** @description Where people may be sent back to after signing in, each compared character by character: https, or http on loopback. */
                    returnAddresses?: string[];
                    /** @description A session that is not used for so many seconds ends. */
                    sessionIdle?: number;
                    /** @description Longest life of a session, in seconds. */
                    sessionTtl?: number;
                    /** @description `totp` is a second factor. One of `password` and `github` is needed to begin with. */
                    signInMethods?: ("password" | "passkey" | "totp" | "github")[];
                    /** @description The pages are at /e/ and this, and at no earlier one any more. */
                    slug?: string;
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
                        accent: string;
                        /** @description Where its pages are: on its own domain once one is proven. */
                        address: string;
                        /** @description What the paths of its own part of the API begin with. */
                        apiPath: string;
                        applicationId: string;
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        /** @description Of the OAuth app at GitHub. Its secret is never shown. */
                        githubClientId: string | null;
                        id: string;
                        /** @description Path of the picture; it changes with the picture. */
                        logo: string | null;
                        name: string;
                        passwordMaxLength: number;
                        passwordMinLength: number;
                        /** @enum {unknown} */
                        registration: "open" | "invitation" | "closed";
                        returnAddresses: string[];
                        /** @description Seconds. */
                        sessionIdle: number;
                        /** @description Seconds. */
                        sessionTtl: number;
                        signInMethods: ("password" | "passkey" | "totp" | "github")[];
                        slug: string;
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
    checkExperienceAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of a group instead of its id. */
                    group?: string;
                    groupId?: string;
                    /** @description From `redeemHandover`. It stands for the session at this application only. */
                    sessionToken: string;
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
                        reason: ("session-ended" | "group-unknown" | "not-in-group") | null;
                        /** @description Null when the session has ended. */
                        session: {
                            /**
                             * Format: date-time
                             * @description When the session ends at the latest.
                             */
                            expiresAt: string;
                            /** @description RFC 8176 names of what was proven. */
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
                            /**
                             * Format: date-time
                             * @description When the person signed in.
                             */
                            signedInAt: string;
                            user: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
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
    listExperienceActivity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                userId?: string;
            };
            header?: never;
            path: {
                applicationId: string;
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description When it happened.
                             */
                            at: string;
                            browser: string | null;
                            id: string;
                            method: string | null;
                            os: string | null;
                            /** @enum {unknown} */
                            result: "success" | "failure";
                            /** @description Whom it concerns, without an address once the account is gone; null for strangers. */
                            user: {
                                email: string | null;
                                id: string;
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
    listDomains: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                            checkedAt: string | null;
                            /** @description In ASCII. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
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
    addDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as login.example.com. */
                    domain: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `experience-full`: The Experience has no room for more */
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
    removeDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                domainId: string;
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
    verifyDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                domainId: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `domain-not-proven`: The domain is not proven yet. `domain-taken`: This domain is proven elsewhere */
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
    listGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                            /** @description How many are in it directly. */
                            members: number;
                            name: string;
                            /** @description The group above it; whoever is in this one counts as in that one. */
                            parentId: string | null;
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
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
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name: string;
                    /** @description The group above it; null: none. At most 10 stand one beneath the other. */
                    parentId?: string | null;
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
                        /** @description The group above it; whoever is in this one counts as in that one. */
                        parentId: string | null;
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
            /** @description `name-taken`: This name is taken. `experience-full`: The Experience has no room for more */
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
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                groupId: string;
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
            /** @description `group-not-empty`: Groups stand beneath this one */
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
    updateGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name?: string;
                    /** @description The group above it; null: none. At most 10 stand one beneath the other. */
                    parentId?: string | null;
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
                        /** @description The group above it; whoever is in this one counts as in that one. */
                        parentId: string | null;
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
    listGroupMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                applicationId: string;
                groupId: string;
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
                             * @description When the user was put into the group.
                             */
                            addedAt: string;
                            disabledAt: string | null;
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
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
    addGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userId: string;
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
    removeGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                groupId: string;
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
    redeemHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the address to which the person came back. */
                    code: string;
                    /** @description If given, the code must have been made for it. */
                    returnTo?: string;
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
                         * @description When the session ends at the latest.
                         */
                        expiresAt: string;
                        groups: {
                            /** @description False: by a group beneath it. */
                            direct: boolean;
                            id: string;
                            name: string;
                        }[];
                        /** @description RFC 8176 names of what was proven. */
                        methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
                        /** @description From `redeemHandover`. It stands for the session at this application only. */
                        sessionToken: string;
                        /**
                         * Format: date-time
                         * @description When the person signed in.
                         */
                        signedInAt: string;
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
    endExperienceSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From `redeemHandover`. It stands for the session at this application only. */
                    sessionToken: string;
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
    revokeExperienceSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null ends the sessions of everybody. */
                    userId: string | null;
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
                        /** @description How many were ended. */
                        revoked: number;
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
    listExperienceTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
                            tag: string;
                            /** @description How many have it. */
                            users: number;
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
    listExperienceUsers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those who cannot, or can, sign in. */
                disabled?: boolean;
                /** @description `csv` downloads up to 10,000 users; `X-Next-Cursor` names the next ones. */
                format?: "json" | "csv";
                /** @description Users of this group and of those beneath it. */
                groupId?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description Beginnings of words of the name, or of the address or its domain; all must fit. */
                search?: string;
                tag?: string;
            };
            header?: never;
            path: {
                applicationId: string;
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
                            /** @description Company or team. */
                            company: string | null;
                            /**
                             * Format: date-time
                             * @description When the account was made.
                             */
                            createdAt: string;
                            disabledAt: string | null;
                            email: string;
                            emailVerifiedAt: string | null;
                            firstName: string;
                            /** @description Those the user is in directly; the groups above them count as well. */
                            groups: {
                                id: string;
                                name: string;
                            }[];
                            hasSecondFactor: boolean;
                            id: string;
                            lastName: string;
                            lastSignInAt: string | null;
                            /** @description Telephone number as the person writes it. */
                            phone: string | null;
                            tags: string[];
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
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
    createExperienceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company?: string | null;
                    /** @description One plain e-mail address. */
                    email: string;
                    /** @description First name. */
                    firstName: string;
                    /** @description Ids of groups. */
                    groups?: string[];
                    /**
                     * @description False mails nothing: the person gets in by asking for a new password on the sign-in page.
                     * @default true
                     */
                    invite?: boolean;
                    /** @description Last name. */
                    lastName: string;
                    phone?: string | null;
                    /** @description Words of your own, kept in small letters; these take the place of all earlier ones. */
                    tags?: string[];
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
                        /** @description Company or team. */
                        company: string | null;
                        /**
                         * Format: date-time
                         * @description When the account was made.
                         */
                        createdAt: string;
                        disabledAt: string | null;
                        email: string;
                        emailVerifiedAt: string | null;
                        firstName: string;
                        /** @description Those the user is in directly; the groups above them count as well. */
                        groups: {
                            id: string;
                            name: string;
                        }[];
                        hasSecondFactor: boolean;
                        id: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        /** @description Telephone number as the person writes it. */
                        phone: string | null;
                        tags: string[];
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
            /** @description `sign-in-method-off`: This way to sign in is not offered here. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here */
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
            /** @description `email-taken`: This address has an account. `plan-limit-reached`: The plan allows no more */
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
    getExperienceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                userId: string;
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
                        /** @description Company or team. */
                        company: string | null;
                        /**
                         * Format: date-time
                         * @description When the account was made.
                         */
                        createdAt: string;
                        disabledAt: string | null;
                        email: string;
                        emailVerifiedAt: string | null;
                        firstName: string;
                        /** @description Those the user is in directly; the groups above them count as well. */
                        groups: {
                            id: string;
                            name: string;
                        }[];
                        hasSecondFactor: boolean;
                        id: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        /** @description Telephone number as the person writes it. */
                        phone: string | null;
                        tags: string[];
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
    deleteExperienceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
    updateExperienceUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company?: string | null;
                    /** @description True ends every session at once, and keeps the user out. */
                    disabled?: boolean;
                    /** @description First name. */
                    firstName?: string;
                    /** @description Last name. */
                    lastName?: string;
                    phone?: string | null;
                    /** @description Words of your own, kept in small letters; these take the place of all earlier ones. */
                    tags?: string[];
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
                        disabledAt: string | null;
                        email: string;
                        emailVerifiedAt: string | null;
                        firstName: string;
                        /** @description Those the user is in directly; the groups above them count as well. */
                        groups: {
                            id: string;
                            name: string;
                        }[];
                        hasSecondFactor: boolean;
                        id: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        /** @description Telephone number as the person writes it. */
                        phone: string | null;
                        tags: string[];
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
    transferApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A new name, where the new owner has the old one. */
                    name?: string;
                    /** @description The organization that gets it; null: your personal space. */
                    organizationId: string | null;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
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
    previewApplicationTransfer: {
        parameters: {
            query?: {
                /** @description A new name, where the new owner has the old one. */
                name?: string;
                /** @description The organization that would get it; without it, your personal space. */
                organizationId?: string;
            };
            header?: never;
            path: {
                applicationId: string;
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
                        ends: {
                            /** @description Roles that members have on it alone. */
                            grants: number;
                        };
                        /** @description Null: a personal space. */
                        from: {
                            organizationId: string | null;
                        };
                        moves: {
                            /** @description People of its Experience. */
                            people: number;
                        };
                        /** @description The problems that the transfer would answer now. */
                        obstacles: ("name-taken" | "plan-limit-reached")[];
                        to: {
                            organizationId: string | null;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    listDashboards: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description Those of this organization; without it, those in your personal space. */
                organizationId?: string;
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
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            description: string | null;
                            id: string;
                            name: string;
                            /** @description The organization that owns it; null: it is in your personal space. */
                            organizationId: string | null;
                            /** @description The role that counts for you there. */
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description When it was changed last.
                             */
                            updatedAt: string;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    createDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name: string;
                    /** @description The organization that owns it; absent or null: your personal space. */
                    organizationId?: string | null;
                    panels?: {
                        /** @enum {unknown} */
                        panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                        /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                        stacked: boolean;
                    }[];
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
                        panels: {
                            /** @enum {unknown} */
                            panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                            /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                            stacked: boolean;
                        }[];
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
                        panels: {
                            /** @enum {unknown} */
                            panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                            /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                            stacked: boolean;
                        }[];
                        /** @description What you may do here. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
    deleteDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
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
    updateDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    name?: string;
                    panels?: {
                        /** @enum {unknown} */
                        panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                        /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                        stacked: boolean;
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
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        description: string | null;
                        id: string;
                        name: string;
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
                        panels: {
                            /** @enum {unknown} */
                            panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                            /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                            stacked: boolean;
                        }[];
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
    getDashboardFigures: {
        parameters: {
            query?: {
                /** @description `csv` downloads the panel as a file. */
                format?: "json" | "csv";
                /** @description Only this one. */
                panel?: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                /** @description How far back it looks. */
                period?: "24h" | "7d" | "30d" | "90d" | "365d";
            };
            header?: never;
            path: {
                dashboardId: string;
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
                        panels: {
                            /** @enum {unknown} */
                            panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                            /** @description What is shown as it is now. */
                            parts: {
                                id: string;
                                name: string;
                                value: number;
                            }[];
                            /** @description What is shown over time: a value for each of `times`. */
                            series: {
                                /** @enum {unknown} */
                                metric: "sign-ins" | "failures" | "sign-ups" | "key-acts" | "agent-acts" | "active";
                                /** @description Null: of everything together; `others`: of what is too small, or not yours to see. */
                                of: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "organization" | "application";
                                    name: string;
                                } | "others" | null;
                                values: number[];
                            }[];
                            /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                            stacked: boolean;
                        }[];
                        /** @enum {unknown} */
                        period: "24h" | "7d" | "30d" | "90d" | "365d";
                        /** @enum {unknown} */
                        step: "hour" | "day" | "week";
                        times: string[];
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
    listDashboardShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
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
                            expiresAt: string | null;
                            hasPassword: boolean;
                            id: string;
                            lastUsedAt: string | null;
                        }[];
                        nextCursor: null;
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
    createDashboardShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description After how many days it closes; null or absent: never. */
                    days?: number | null;
                    password?: string | null;
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
                        link: string;
                        share: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            hasPassword: boolean;
                            id: string;
                            lastUsedAt: string | null;
                        };
                        /** @description What getSharedDashboard takes. It is shown only now. */
                        token: string;
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
    revokeDashboardShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
                shareId: string;
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
    transferDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A new name, where the new owner has the old one. */
                    name?: string;
                    /** @description The organization that gets it; null: your personal space. */
                    organizationId: string | null;
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
                        /** @description The organization that owns it; null: it is in your personal space. */
                        organizationId: string | null;
                        panels: {
                            /** @enum {unknown} */
                            panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                            /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                            stacked: boolean;
                        }[];
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
    previewDashboardTransfer: {
        parameters: {
            query?: {
                /** @description A new name, where the new owner has the old one. */
                name?: string;
                /** @description The organization that would get it; without it, your personal space. */
                organizationId?: string;
            };
            header?: never;
            path: {
                dashboardId: string;
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
                        ends: {
                            /** @description Roles that members have on it alone. */
                            grants: number;
                        };
                        /** @description Null: a personal space. */
                        from: {
                            organizationId: string | null;
                        };
                        moves: {
                            /** @description People of its Experience. */
                            people: number;
                        };
                        /** @description The problems that the transfer would answer now. */
                        obstacles: ("name-taken" | "plan-limit-reached")[];
                        to: {
                            organizationId: string | null;
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
            /** @description `access-denied`: You may not do this here. `wrong-credential`: Not with this kind of credential */
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
                        /** @description How long an API key may live; 0: without an end. */
                        apiKeyMaxDays: number;
                        baseUrl: string;
                        /** @description Whose pages these are, when they are those of an Experience. */
                        experience: {
                            /** @description `#rrggbb`. */
                            accent: string;
                            id: string;
                            /** @description Path of its picture. */
                            logo: string | null;
                            /** @description False: nobody new can come in. */
                            takesInvitations: boolean;
                        } | null;
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
                        /** @description What an account can be given besides; recovery codes come with the first. */
                        secondFactors: ("passkey" | "totp")[];
                        signInMethods: ("password" | "passkey" | "github")[];
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
    listDeploymentAuditEvents: {
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
                            actor: {
                                id: string | null;
                                /** @enum {unknown} */
                                kind: "user" | "operator" | "system" | "stranger" | "agent";
                                name: string | null;
                            };
                            address: string | null;
                            /** @description The API key of the actor with which it was done; its name while it is kept. */
                            apiKey: {
                                id: string;
                                name: string | null;
                            } | null;
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
                            /** @description The organization it was done to, while there is one. */
                            organization: {
                                id: string;
                                name: string;
                            } | null;
                            os: string | null;
                            /** @enum {unknown} */
                            result: "success" | "failure";
                            target: {
                                id: string;
                                kind: string;
                            } | null;
                            /** @description The account it was done to, while there is one. */
                            user: {
                                email: string;
                                id: string;
                            } | null;
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
    listEmails: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                state?: "waiting" | "failed" | "sent";
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
                            /** @description How often it was tried. */
                            attempts: number;
                            /**
                             * Format: date-time
                             * @description When it was ordered.
                             */
                            createdAt: string;
                            /** @description Its receiver; null once the mail is emptied. */
                            email: string | null;
                            expiresAt: string | null;
                            failedAt: string | null;
                            id: string;
                            /** @description What the mail server said last, or `expired` or `discarded`. */
                            lastError: string | null;
                            nextAttemptAt: string | null;
                            sentAt: string | null;
                            /** @enum {unknown} */
                            state: "waiting" | "failed" | "sent";
                            /** @description What kind of mail it is. */
                            template: string;
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
    discardEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                emailId: string;
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
            /** @description `email-over`: Nothing can be done about this mail. `email-being-sent`: This mail is being sent */
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
    retryEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                emailId: string;
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
            /** @description `email-over`: Nothing can be done about this mail. `email-being-sent`: This mail is being sent */
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
    listUserInvitations: {
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
                            /** @description Null: the command line. */
                            invitedBy: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            } | null;
                            /** @description The account will run the deployment. */
                            isOperator: boolean;
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
    inviteUser: {
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
                    operator?: boolean;
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
                        /** @description Null: the command line. */
                        invitedBy: {
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description The account will run the deployment. */
                        isOperator: boolean;
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
            /** @description `email-taken`: This address has an account */
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
    revokeUserInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
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
    runJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
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
    listAllOrganizations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description The beginning of the name, in any case; or a whole id. */
                query?: string;
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
                            /**
                             * Format: date-time
                             * @description When it was founded.
                             */
                            createdAt: string;
                            id: string;
                            memberCount: number;
                            name: string;
                            /** @description Id of the plan, as LATCHKEY_PLANS has it. */
                            plan: string;
                            projectCount: number;
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
    getOrganizationAsOperator: {
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
                        /**
                         * Format: date-time
                         * @description When it was founded.
                         */
                        createdAt: string;
                        id: string;
                        limits: {
                            /** @description Null is no limit. */
                            applications: number | null;
                            /** @description Null is no limit. */
                            experienceUsers: number | null;
                            /** @description Null is no limit. */
                            members: number | null;
                            /** @description Null is no limit. */
                            projects: number | null;
                            /** @description Null is no limit. */
                            workspaces: number | null;
                        };
                        memberCount: number;
                        name: string;
                        /** @description The first hundred. */
                        owners: {
                            email: string;
                            id: string;
                            name: string;
                        }[];
                        /** @description Id of the plan, as LATCHKEY_PLANS has it. */
                        plan: string;
                        projectCount: number;
                        usage: {
                            applications: number;
                            /** @description People of all of its Experiences. */
                            experienceUsers: number;
                            members: number;
                            projects: number;
                            workspaces: number;
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
    changeOrganizationPlan: {
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
                    /** @description Id of the plan, as LATCHKEY_PLANS has it. */
                    plan: string;
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
    getDeploymentSettings: {
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
                        /** @description Ids of the plans that are configured. */
                        plans: string[];
                        settings: {
                            changedAt: string | null;
                            /** @description Address of the operator. Null: it is as configured, or the command line changed it. */
                            changedBy: string | null;
                            configured: string | number | string[] | null;
                            description: string;
                            /** @description The variable by which it is configured. */
                            environmentName: string;
                            key: string;
                            maximum?: number;
                            minimum?: number;
                            /** @enum {unknown} */
                            type: "enum" | "integer" | "enum-list" | "text";
                            value: string | number | string[] | null;
                            /** @description What can be chosen. */
                            values?: string[];
                        }[];
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
        };
    };
    updateDeploymentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    apiKeyMaxDays?: number | null;
                    defaultPlan?: string | null;
                    limitAccountFailures?: number | null;
                    limitGlobalFailures?: number | null;
                    limitInvitations?: number | null;
                    limitMailsPerAddress?: number | null;
                    limitRequestsPerSource?: number | null;
                    limitSourceFailures?: number | null;
                    name?: string | null;
                    organizationCreation?: ("everyone" | "operators") | null;
                    passwordMinLength?: number | null;
                    personalPlan?: string | null;
                    registration?: ("open" | "closed") | null;
                    sessionTtl?: number | null;
                    signInMethods?: ("password" | "passkey" | "totp" | "github")[] | null;
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
                        /** @description Ids of the plans that are configured. */
                        plans: string[];
                        settings: {
                            changedAt: string | null;
                            /** @description Address of the operator. Null: it is as configured, or the command line changed it. */
                            changedBy: string | null;
                            configured: string | number | string[] | null;
                            description: string;
                            /** @description The variable by which it is configured. */
                            environmentName: string;
                            key: string;
                            maximum?: number;
                            minimum?: number;
                            /** @enum {unknown} */
                            type: "enum" | "integer" | "enum-list" | "text";
                            value: string | number | string[] | null;
                            /** @description What can be chosen. */
                            values?: string[];
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
    listDeploymentSsoConnections: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            defaultRole: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            domains: {
                                checkedAt: string | null;
                                /** @description In ASCII. Its subdomains are not included. */
                                domain: string;
                                id: string;
                                missingSince: string | null;
                                provenAt: string | null;
                                /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                                record: {
                                    name: string;
                                    /** @enum {string} */
                                    type: "TXT";
                                    value: string;
                                };
                            }[];
                            enforcement: {
                                /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                                eligible: {
                                    email: string;
                                    firstName: string;
                                    id: string;
                                    lastName: string;
                                }[];
                                enforceAt: string | null;
                                /** @description Those of `eligible` who keep their other ways in, by their ids. */
                                exemptions: string[];
                                fallbackAfterDays: number | null;
                                /** @enum {unknown} */
                                stage: "none" | "announced" | "enforced";
                            };
                            id: string;
                            /** @enum {unknown} */
                            kind: "oidc" | "saml";
                            lastSignInAt: string | null;
                            mapping: {
                                email: string;
                                firstName: string;
                                groups: string | null;
                                lastName: string;
                                roles: {
                                    group: string;
                                    role: {
                                        builtIn: boolean;
                                        /** @description `viewer` and the like, or the id of a custom role. */
                                        id: string;
                                        name: string;
                                    };
                                }[];
                            };
                            metadata: {
                                error: string | null;
                                readAt: string | null;
                            };
                            /** @description What it takes before it can be switched on. */
                            missing: ("provider" | "proven-domain" | "test")[];
                            name: string;
                            oidc: {
                                authorizationEndpoint: string;
                                /** @enum {unknown} */
                                clientAuthentication: "client_secret_basic" | "client_secret_post";
                                clientId: string;
                                countsAsMfa: boolean;
                                endSessionEndpoint: string | null;
                                issuer: string;
                                jwksUri: string;
                                scopes: string[];
                                tokenEndpoint: string;
                            } | null;
                            organizationId: string | null;
                            /** @description What to enter at the identity provider. */
                            ours: {
                                acsUrl: string | null;
                                backchannelLogoutUri: string | null;
                                certificate: string | null;
                                entityId: string | null;
                                logoutUrl: string | null;
                                postLogoutRedirectUri: string | null;
                                redirectUri: string | null;
                            };
                            saml: {
                                certificates: {
                                    /**
                                     * Format: date-time
                                     * @description Last moment of its validity.
                                     */
                                    expiresAt: string;
                                    /** @description SHA-256. */
                                    fingerprint: string;
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @description First moment of its validity.
                                     */
                                    validFrom: string;
                                }[];
                                countsAsMfa: boolean;
                                entityId: string;
                                metadataUrl: string | null;
                                sloUrl: string | null;
                                /** @enum {unknown} */
                                ssoBinding: "redirect" | "post";
                                ssoUrl: string;
                                wantsSignedRequests: boolean;
                            } | null;
                            /**
                             * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                             * @enum {unknown}
                             */
                            state: "draft" | "on" | "off";
                            testedAt: string | null;
                        }[];
                        nextCursor: null;
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
    createDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    defaultRole?: string;
                    /** @enum {unknown} */
                    kind: "oidc" | "saml";
                    mapping?: {
                        /** @description Name of the claim (OIDC) or attribute (SAML) with the e-mail address. */
                        email: string;
                        /** @description The same for the first name. */
                        firstName: string;
                        groups?: string | null;
                        /** @description The same for the last name. */
                        lastName: string;
                        /** @description The first whose group the person has gives the role; else the default role counts. */
                        roles?: {
                            group: string;
                            /** @description Id of the role: built in, or a custom one of the organization. */
                            role: string;
                        }[];
                    };
                    /** @description Name */
                    name: string;
                    oidc?: {
                        clientId: string;
                        /** @description Kept sealed, never shown again. Absent: the one that is kept. */
                        clientSecret?: string;
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description The issuer, or the address of its discovery document. */
                        issuer: string;
                        /** @description Beside `openid`. Absent: `email` and `profile`. */
                        scopes?: string[];
                    };
                    saml?: {
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description Read now, and again every day. */
                        metadataUrl?: string;
                        /** @description The document itself, uploaded. */
                        metadataXml?: string;
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
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `too-many-connections`: The organization has no room for more */
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
    getDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
    deleteDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    updateDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    defaultRole?: string;
                    mapping?: {
                        /** @description Name of the claim (OIDC) or attribute (SAML) with the e-mail address. */
                        email: string;
                        /** @description The same for the first name. */
                        firstName: string;
                        groups?: string | null;
                        /** @description The same for the last name. */
                        lastName: string;
                        /** @description The first whose group the person has gives the role; else the default role counts. */
                        roles?: {
                            group: string;
                            /** @description Id of the role: built in, or a custom one of the organization. */
                            role: string;
                        }[];
                    };
                    /** @description Name */
                    name?: string;
                    oidc?: {
                        clientId: string;
                        /** @description Kept sealed, never shown again. Absent: the one that is kept. */
                        clientSecret?: string;
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description The issuer, or the address of its discovery document. */
                        issuer: string;
                        /** @description Beside `openid`. Absent: `email` and `profile`. */
                        scopes?: string[];
                    };
                    saml?: {
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description Read now, and again every day. */
                        metadataUrl?: string;
                        /** @description The document itself, uploaded. */
                        metadataXml?: string;
                    };
                    /**
                     * @description Whether people come in through it.
                     * @enum {unknown}
                     */
                    state?: "on" | "off";
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-not-ready`: Something is missing first */
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
    addDeploymentSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind the @. */
                    domain: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. Its subdomains are not included. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `too-many-connections`: The organization has no room for more */
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
    removeDeploymentSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                domainId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    verifyDeploymentSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                domainId: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. Its subdomains are not included. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `domain-not-proven`: The domain is not proven yet. `domain-taken`: This domain is proven elsewhere */
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
    setDeploymentSsoEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enforceAt?: string | null;
                    /** @description Ids of owners who keep their other ways in, for the day when the provider does not answer. */
                    exemptions?: string[];
                    /** @description It ends by itself when nobody comes in through the provider for so long. Absent: 7. */
                    fallbackAfterDays?: number;
                    /**
                     * @description `announced`: from `enforceAt` on; `enforced`: at once; `none`: not at all.
                     * @enum {unknown}
                     */
                    stage: "none" | "announced" | "enforced";
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-not-ready`: Something is missing first */
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
    previewDeploymentSsoEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Ids of owners who keep their other ways in, for the day when the provider does not answer. */
                    exemptions?: string[];
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
                            /** @description API keys of the unlinked. */
                            apiKeys: number;
                            /** @description Owners who keep their other ways in. */
                            exempt: number;
                            /** @description Come in through the provider already. */
                            linked: number;
                            /** @description Have an address of another domain: nothing changes for them. */
                            outside: number;
                            /** @description Have to from then on, and never have so far. */
                            unlinked: number;
                        };
                        /** @description The first 100, those who have to change something before the others. */
                        members: {
                            /** @description Those in force, as their owner named them. */
                            apiKeys: {
                                expiresAt: string | null;
                                lastUsedAt: string | null;
                                name: string;
                            }[];
                            /** @enum {unknown} */
                            footing: "unlinked" | "linked" | "exempt" | "outside";
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
    refreshDeploymentSsoMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `sso-not-ready`: Something is missing first */
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
    listDeploymentSsoPeople: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                connectionId: string;
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
                             * @description When the person came in through it last.
                             */
                            lastSignInAt: string;
                            /** @description The connection is the only way in; else the person has others. */
                            managed: boolean;
                            /**
                             * Format: date-time
                             * @description When the person came in through it first.
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
    releaseDeploymentSsoPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    testDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                        /** @description Send the browser there. */
                        authorizationUrl: string;
                    } | {
                        /** @description SAML by HTTP-POST: have the browser send these fields there as a form. */
                        post: {
                            fields: {
                                [key: string]: string;
                            };
                            url: string;
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
            /** @description `sso-not-ready`: Something is missing first */
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
    getDeploymentStatus: {
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
                        checks: {
                            /** @description What was found. */
                            detail: string;
                            name: string;
                            /** @description With a remedy all the same: it works, and wants a look. */
                            ok: boolean;
                            /** @description What to do next. */
                            remedy: string | null;
                        }[];
                        databaseBytes: number | null;
                        emails: {
                            /** @description Given up within the last seven days, other than by an operator. */
                            failed: number;
                            oldestWaitingAt: string | null;
                            waiting: number;
                        };
                        /** @enum {unknown} */
                        engine: "sqlite" | "postgres";
                        /** @description Every check is well. */
                        healthy: boolean;
                        jobs: {
                            everySeconds: number | null;
                            isRunning: boolean;
                            /** @description Why it failed then; null: it did not. */
                            lastError: string | null;
                            lastRunAt: string | null;
                            name: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description Its clock.
                         */
                        now: string;
                        organizations: number;
                        people: {
                            /** @description Those that cannot sign in. */
                            disabled: number;
                            /** @description Those of them that run the deployment. */
                            operators: number;
                            /** @description Accounts of the platform. */
                            users: number;
                        };
                        runtime: string;
                        /** @description Those in force, of people of Experiences too. */
                        sessions: number;
                        /**
                         * Format: date-time
                         * @description When the process that answers was started.
                         */
                        startedAt: string;
                        version: string;
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
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
                /** @description The beginning of the address, first or last name, in any case; or a whole id. */
                query?: string;
                /** @description Only those; all when left out. */
                state?: "active" | "disabled" | "operator" | "sso-linked";
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
                            /**
                             * Format: date-time
                             * @description When the account was made.
                             */
                            createdAt: string;
                            email: string;
                            /** @description What the account can be proven with. */
                            factors: ("password" | "totp" | "passkey" | "recovery-codes" | "github" | "sso")[];
                            firstName: string;
                            id: string;
                            isOperator: boolean;
                            /** @description An identity provider manages how this account signs in. */
                            isSsoLinked: boolean;
                            lastName: string;
                            lastSignInAt: string | null;
                            organizationCount: number;
                            /** @enum {unknown} */
                            state: "active" | "disabled";
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
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
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
                        /** @description Keys that have neither expired nor been revoked. */
                        apiKeyCount: number;
                        /** @description Applications of the personal space. */
                        applicationCount: number;
                        /**
                         * Format: date-time
                         * @description When the account was made.
                         */
                        createdAt: string;
                        disabledAt: string | null;
                        email: string;
                        /** @description An ordered removal of the second factors that was not carried out yet. */
                        factorReset: {
                            /**
                             * Format: date-time
                             * @description When the second factors will be removed.
                             */
                            dueAt: string;
                            /**
                             * Format: date-time
                             * @description When it was ordered.
                             */
                            requestedAt: string;
                        } | null;
                        /** @description What the account can be proven with. */
                        factors: ("password" | "totp" | "passkey" | "recovery-codes" | "github" | "sso")[];
                        firstName: string;
                        id: string;
                        isOperator: boolean;
                        /** @description An identity provider manages how this account signs in. */
                        isSsoLinked: boolean;
                        lastName: string;
                        lastSignInAt: string | null;
                        organizationCount: number;
                        /** @description By name, the first hundred. */
                        organizations: {
                            id: string;
                            /** @description Nobody else who can sign in owns it. */
                            isSoleOwner: boolean;
                            name: string;
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                        }[];
                        /** @description Where the account is signed in. */
                        sessionCount: number;
                        /** @description The connection that manages how this account signs in. */
                        ssoConnection: {
                            id: string;
                            name: string;
                            /** @description Null: the deployment. */
                            organizationId: string | null;
                        } | null;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
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
    listUserActivity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                userId: string;
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
                            address: string | null;
                            /** @description The API key with which it was done; its name while the key is kept. */
                            apiKey: {
                                id: string;
                                name: string | null;
                            } | null;
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
                            /** @description The API key to which it was done. */
                            target: {
                                id: string;
                                /** @enum {string} */
                                kind: "api-key";
                                name: string | null;
                            } | null;
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
    cancelUserFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description `not-to-yourself`: This is your own account. `last-operator`: The deployment needs an operator */
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
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
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
                        /** @description How many sessions ended. */
                        ended: number;
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
    grantOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    requireNewPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    resetUserFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
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
                         * @description When they will be removed.
                         */
                        dueAt: string;
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    withdrawOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description `not-to-yourself`: This is your own account. `last-operator`: The deployment needs an operator */
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
    createHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                experienceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the addresses that the Experience is set up with, exactly. */
                    returnTo: string;
                    /** @description What the application sent along; it comes back unchanged. */
                    state?: string;
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
                        /** @description Where to send the browser. */
                        location: string;
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
    getExperienceLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                experienceId: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
                            /** @description What keeps this session, or key, from acting there. */
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
                        /** @description For an API key that is limited to projects only what lies in these, and so no members. */
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
                        /** @description What the caller may do in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                        /** @description For an API key that is limited to projects only what lies in these, and so no members. */
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
                        /** @description What the caller may do in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                        /** @description For an API key that is limited to projects only what lies in these, and so no members. */
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
                        /** @description What the caller may do in the organization. */
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                act?: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.invitation-revoked" | "account.sessions-ended" | "account.operator-granted" | "account.operator-withdrawn" | "account.exported" | "account.deleted" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "agent-token.reused" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "application.created" | "application.updated" | "application.transferred" | "application.deleted" | "dashboard.created" | "dashboard.updated" | "dashboard.transferred" | "dashboard.deleted" | "dashboard.shared" | "dashboard.share-revoked" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked" | "experience.updated" | "experience-user.created" | "experience-user.updated" | "experience-user.disabled" | "experience-user.enabled" | "experience-user.deleted" | "experience-user.sessions-ended" | "group.created" | "group.updated" | "group.deleted" | "group.member-added" | "group.member-removed" | "experience-domain.added" | "experience-domain.proven" | "experience-domain.removed" | "experience-domain.lost" | "session.handed-over" | "session.ended-by-application" | "secret.resealed" | "secret.given-up" | "signing-key.rotated" | "signing-key.revoked" | "credentials.voided" | "backup.taken" | "backup.restored" | "deployment.setting-changed" | "email.retried" | "email.discarded" | "job.woken";
                            actor: {
                                id: string | null;
                                /** @enum {unknown} */
                                kind: "user" | "operator" | "system" | "stranger" | "agent";
                                name: string | null;
                            };
                            address: string | null;
                            /** @description The API key of the actor with which it was done; its name while it is kept. */
                            apiKey: {
                                id: string;
                                name: string | null;
                            } | null;
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
                            applications: number | null;
                            /** @description Null is no limit. */
                            experienceUsers: number | null;
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
                                applications: number;
                                /** @description People of all of its Experiences. */
                                experienceUsers: number;
                                members: number;
                                projects: number;
                                workspaces: number;
                            };
                        }[];
                        usage: {
                            applications: number;
                            /** @description People of all of its Experiences. */
                            experienceUsers: number;
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
                                applications: number;
                                /** @description People of all of its Experiences. */
                                experienceUsers: number;
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
                            /** @description Agent tokens in force. */
                            agentTokens: number;
                            applications: number;
                            customRoles: number;
                            dashboards: number;
                            /** @description Invitations that are still open. */
                            invitations: number;
                            /** @description Memberships; the accounts stay. */
                            members: number;
                            /** @description People of the Experiences of its applications. */
                            people: number;
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
            /** @description `last-owner`: An organization needs an owner. `sso-not-ready`: Something is missing first */
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
                            /** @description Roles on single projects, workspaces, applications and dashboards, as far as the caller may see these. */
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
                                    kind: "project" | "workspace" | "application" | "dashboard";
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
            /** @description `last-owner`: An organization needs an owner. `sso-not-ready`: Something is missing first */
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
                        /** @description Roles on single projects, workspaces, applications and dashboards, as far as the caller may see these. */
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
                                kind: "project" | "workspace" | "application" | "dashboard";
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
            /** @description `last-owner`: An organization needs an owner. `sso-not-ready`: Something is missing first */
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
                        kind: "project" | "workspace" | "application" | "dashboard";
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
                            kind: "project" | "workspace" | "application" | "dashboard";
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
            /** @description `grant-has-no-effect`: Owners and admins hold their role everywhere. `sso-not-ready`: Something is missing first */
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
                            /** @description The role that counts for you there. */
                            role: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                            /** @description Agent tokens in force. */
                            agentTokens: number;
                            workspaces: number;
                        };
                        names: {
                            /** @description The first 20, for whoever may read workspaces. */
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
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
    listAgentTokens: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was minted.
                             */
                            createdAt: string;
                            /** @description Null when the account is gone, or when you may not see the members. */
                            createdBy: {
                                id: string;
                                name: string;
                            } | null;
                            description: string;
                            expiresAt: string | null;
                            heartbeat: {
                                /**
                                 * Format: date-time
                                 * @description When the agent reported last.
                                 */
                                at: string;
                                message?: string;
                                /** @enum {unknown} */
                                status: "ok" | "degraded" | "failing";
                                version?: string;
                            } | null;
                            id: string;
                            lastSeenAddress: string | null;
                            lastSeenAt: string | null;
                            /** @description Of a short-lived one: how long each of its secrets lives. */
                            lifetimeSeconds: number | null;
                            /** @description In force, and the agent reported within the last 90 seconds. */
                            live: boolean;
                            permissions: ("project.deploy" | "workspace.read" | "workspace.update")[];
                            secretEndsAt: string | null;
                            /** @enum {unknown} */
                            state: "active" | "expired" | "revoked";
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
    createAgentToken: {
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
                    /** @description What the token is for. */
                    description: string;
                    /** @description Null: it does not. */
                    expiresAt?: string | null;
                    /** @description How long each secret lives: minutes to hours. */
                    lifetimeSeconds?: number;
                    /**
                     * @description What it may do in its workspace.
                     * @default [
                     *       "workspace.read"
                     *     ]
                     */
                    permissions?: ("project.deploy" | "workspace.read" | "workspace.update")[];
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
                        agentToken: {
                            /**
                             * Format: date-time
                             * @description When it was minted.
                             */
                            createdAt: string;
                            /** @description Null when the account is gone, or when you may not see the members. */
                            createdBy: {
                                id: string;
                                name: string;
                            } | null;
                            description: string;
                            expiresAt: string | null;
                            heartbeat: {
                                /**
                                 * Format: date-time
                                 * @description When the agent reported last.
                                 */
                                at: string;
                                message?: string;
                                /** @enum {unknown} */
                                status: "ok" | "degraded" | "failing";
                                version?: string;
                            } | null;
                            id: string;
                            lastSeenAddress: string | null;
                            lastSeenAt: string | null;
                            /** @description Of a short-lived one: how long each of its secrets lives. */
                            lifetimeSeconds: number | null;
                            /** @description In force, and the agent reported within the last 90 seconds. */
                            live: boolean;
                            permissions: ("project.deploy" | "workspace.read" | "workspace.update")[];
                            secretEndsAt: string | null;
                            /** @enum {unknown} */
                            state: "active" | "expired" | "revoked";
                        };
                        secret: string;
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
            /** @description `too-many-agent-tokens`: The workspace has too many agent tokens */
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
    revokeAgentToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agentTokenId: string;
                organizationId: string;
                projectId: string;
                workspaceId: string;
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
    planWorkspaceDeletion: {
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
                        dies: {
                            /** @description Agent tokens in force. */
                            agentTokens: number;
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
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
                        }[];
                        permissions: {
                            description: string;
                            /** @enum {unknown} */
                            name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer";
                            /** @enum {unknown} */
                            scope: "organization" | "project" | "workspace" | "application" | "dashboard";
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
                    permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                    permissions?: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
    listSsoConnections: {
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
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            defaultRole: {
                                builtIn: boolean;
                                /** @description `viewer` and the like, or the id of a custom role. */
                                id: string;
                                name: string;
                            };
                            domains: {
                                checkedAt: string | null;
                                /** @description In ASCII. Its subdomains are not included. */
                                domain: string;
                                id: string;
                                missingSince: string | null;
                                provenAt: string | null;
                                /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                                record: {
                                    name: string;
                                    /** @enum {string} */
                                    type: "TXT";
                                    value: string;
                                };
                            }[];
                            enforcement: {
                                /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                                eligible: {
                                    email: string;
                                    firstName: string;
                                    id: string;
                                    lastName: string;
                                }[];
                                enforceAt: string | null;
                                /** @description Those of `eligible` who keep their other ways in, by their ids. */
                                exemptions: string[];
                                fallbackAfterDays: number | null;
                                /** @enum {unknown} */
                                stage: "none" | "announced" | "enforced";
                            };
                            id: string;
                            /** @enum {unknown} */
                            kind: "oidc" | "saml";
                            lastSignInAt: string | null;
                            mapping: {
                                email: string;
                                firstName: string;
                                groups: string | null;
                                lastName: string;
                                roles: {
                                    group: string;
                                    role: {
                                        builtIn: boolean;
                                        /** @description `viewer` and the like, or the id of a custom role. */
                                        id: string;
                                        name: string;
                                    };
                                }[];
                            };
                            metadata: {
                                error: string | null;
                                readAt: string | null;
                            };
                            /** @description What it takes before it can be switched on. */
                            missing: ("provider" | "proven-domain" | "test")[];
                            name: string;
                            oidc: {
                                authorizationEndpoint: string;
                                /** @enum {unknown} */
                                clientAuthentication: "client_secret_basic" | "client_secret_post";
                                clientId: string;
                                countsAsMfa: boolean;
                                endSessionEndpoint: string | null;
                                issuer: string;
                                jwksUri: string;
                                scopes: string[];
                                tokenEndpoint: string;
                            } | null;
                            organizationId: string | null;
                            /** @description What to enter at the identity provider. */
                            ours: {
                                acsUrl: string | null;
                                backchannelLogoutUri: string | null;
                                certificate: string | null;
                                entityId: string | null;
                                logoutUrl: string | null;
                                postLogoutRedirectUri: string | null;
                                redirectUri: string | null;
                            };
                            saml: {
                                certificates: {
                                    /**
                                     * Format: date-time
                                     * @description Last moment of its validity.
                                     */
                                    expiresAt: string;
                                    /** @description SHA-256. */
                                    fingerprint: string;
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @description First moment of its validity.
                                     */
                                    validFrom: string;
                                }[];
                                countsAsMfa: boolean;
                                entityId: string;
                                metadataUrl: string | null;
                                sloUrl: string | null;
                                /** @enum {unknown} */
                                ssoBinding: "redirect" | "post";
                                ssoUrl: string;
                                wantsSignedRequests: boolean;
                            } | null;
                            /**
                             * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                             * @enum {unknown}
                             */
                            state: "draft" | "on" | "off";
                            testedAt: string | null;
                        }[];
                        nextCursor: null;
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
    createSsoConnection: {
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
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    defaultRole?: string;
                    /** @enum {unknown} */
                    kind: "oidc" | "saml";
                    mapping?: {
                        /** @description Name of the claim (OIDC) or attribute (SAML) with the e-mail address. */
                        email: string;
                        /** @description The same for the first name. */
                        firstName: string;
                        groups?: string | null;
                        /** @description The same for the last name. */
                        lastName: string;
                        /** @description The first whose group the person has gives the role; else the default role counts. */
                        roles?: {
                            group: string;
                            /** @description Id of the role: built in, or a custom one of the organization. */
                            role: string;
                        }[];
                    };
                    /** @description Name */
                    name: string;
                    oidc?: {
                        clientId: string;
                        /** @description Kept sealed, never shown again. Absent: the one that is kept. */
                        clientSecret?: string;
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description The issuer, or the address of its discovery document. */
                        issuer: string;
                        /** @description Beside `openid`. Absent: `email` and `profile`. */
                        scopes?: string[];
                    };
                    saml?: {
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description Read now, and again every day. */
                        metadataUrl?: string;
                        /** @description The document itself, uploaded. */
                        metadataXml?: string;
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
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `too-many-connections`: The organization has no room for more */
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
    getSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                         * @description When it was made.
                         */
                        createdAt: string;
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
    deleteSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    updateSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the role: built in, or a custom one of the organization. */
                    defaultRole?: string;
                    mapping?: {
                        /** @description Name of the claim (OIDC) or attribute (SAML) with the e-mail address. */
                        email: string;
                        /** @description The same for the first name. */
                        firstName: string;
                        groups?: string | null;
                        /** @description The same for the last name. */
                        lastName: string;
                        /** @description The first whose group the person has gives the role; else the default role counts. */
                        roles?: {
                            group: string;
                            /** @description Id of the role: built in, or a custom one of the organization. */
                            role: string;
                        }[];
                    };
                    /** @description Name */
                    name?: string;
                    oidc?: {
                        clientId: string;
                        /** @description Kept sealed, never shown again. Absent: the one that is kept. */
                        clientSecret?: string;
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description The issuer, or the address of its discovery document. */
                        issuer: string;
                        /** @description Beside `openid`. Absent: `email` and `profile`. */
                        scopes?: string[];
                    };
                    saml?: {
                        /** @description A sign-in there counts as two factors here. Otherwise only what the provider proves counts. */
                        countsAsMfa?: boolean;
                        /** @description Read now, and again every day. */
                        metadataUrl?: string;
                        /** @description The document itself, uploaded. */
                        metadataXml?: string;
                    };
                    /**
                     * @description Whether people come in through it.
                     * @enum {unknown}
                     */
                    state?: "on" | "off";
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-not-ready`: Something is missing first */
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
    addSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind the @. */
                    domain: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. Its subdomains are not included. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `too-many-connections`: The organization has no room for more */
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
    removeSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                domainId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    verifySsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                domainId: string;
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
                        checkedAt: string | null;
                        /** @description In ASCII. Its subdomains are not included. */
                        domain: string;
                        id: string;
                        missingSince: string | null;
                        provenAt: string | null;
                        /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                        record: {
                            name: string;
                            /** @enum {string} */
                            type: "TXT";
                            value: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `domain-not-proven`: The domain is not proven yet. `domain-taken`: This domain is proven elsewhere */
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
    setSsoEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enforceAt?: string | null;
                    /** @description Ids of owners who keep their other ways in, for the day when the provider does not answer. */
                    exemptions?: string[];
                    /** @description It ends by itself when nobody comes in through the provider for so long. Absent: 7. */
                    fallbackAfterDays?: number;
                    /**
                     * @description `announced`: from `enforceAt` on; `enforced`: at once; `none`: not at all.
                     * @enum {unknown}
                     */
                    stage: "none" | "announced" | "enforced";
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
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
            /** @description `sso-not-ready`: Something is missing first */
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
    previewSsoEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Ids of owners who keep their other ways in, for the day when the provider does not answer. */
                    exemptions?: string[];
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
                            /** @description API keys of the unlinked. */
                            apiKeys: number;
                            /** @description Owners who keep their other ways in. */
                            exempt: number;
                            /** @description Come in through the provider already. */
                            linked: number;
                            /** @description Have an address of another domain: nothing changes for them. */
                            outside: number;
                            /** @description Have to from then on, and never have so far. */
                            unlinked: number;
                        };
                        /** @description The first 100, those who have to change something before the others. */
                        members: {
                            /** @description Those in force, as their owner named them. */
                            apiKeys: {
                                expiresAt: string | null;
                                lastUsedAt: string | null;
                                name: string;
                            }[];
                            /** @enum {unknown} */
                            footing: "unlinked" | "linked" | "exempt" | "outside";
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
    refreshSsoMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                         * @description When it was made.
                         */
                        createdAt: string;
                        defaultRole: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                        domains: {
                            checkedAt: string | null;
                            /** @description In ASCII. Its subdomains are not included. */
                            domain: string;
                            id: string;
                            missingSince: string | null;
                            provenAt: string | null;
                            /** @description What to set at whoever keeps the name servers. Leave it there: it is looked at every day. */
                            record: {
                                name: string;
                                /** @enum {string} */
                                type: "TXT";
                                value: string;
                            };
                        }[];
                        enforcement: {
                            /** @description Who may be exempt: the owners of the organization, or those who run the deployment. */
                            eligible: {
                                email: string;
                                firstName: string;
                                id: string;
                                lastName: string;
                            }[];
                            enforceAt: string | null;
                            /** @description Those of `eligible` who keep their other ways in, by their ids. */
                            exemptions: string[];
                            fallbackAfterDays: number | null;
                            /** @enum {unknown} */
                            stage: "none" | "announced" | "enforced";
                        };
                        id: string;
                        /** @enum {unknown} */
                        kind: "oidc" | "saml";
                        lastSignInAt: string | null;
                        mapping: {
                            email: string;
                            firstName: string;
                            groups: string | null;
                            lastName: string;
                            roles: {
                                group: string;
                                role: {
                                    builtIn: boolean;
                                    /** @description `viewer` and the like, or the id of a custom role. */
                                    id: string;
                                    name: string;
                                };
                            }[];
                        };
                        metadata: {
                            error: string | null;
                            readAt: string | null;
                        };
                        /** @description What it takes before it can be switched on. */
                        missing: ("provider" | "proven-domain" | "test")[];
                        name: string;
                        oidc: {
                            authorizationEndpoint: string;
                            /** @enum {unknown} */
                            clientAuthentication: "client_secret_basic" | "client_secret_post";
                            clientId: string;
                            countsAsMfa: boolean;
                            endSessionEndpoint: string | null;
                            issuer: string;
                            jwksUri: string;
                            scopes: string[];
                            tokenEndpoint: string;
                        } | null;
                        organizationId: string | null;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
                            postLogoutRedirectUri: string | null;
                            redirectUri: string | null;
                        };
                        saml: {
                            certificates: {
                                /**
                                 * Format: date-time
                                 * @description Last moment of its validity.
                                 */
                                expiresAt: string;
                                /** @description SHA-256. */
                                fingerprint: string;
                                subject: string;
                                /**
                                 * Format: date-time
                                 * @description First moment of its validity.
                                 */
                                validFrom: string;
                            }[];
                            countsAsMfa: boolean;
                            entityId: string;
                            metadataUrl: string | null;
                            sloUrl: string | null;
                            /** @enum {unknown} */
                            ssoBinding: "redirect" | "post";
                            ssoUrl: string;
                            wantsSignedRequests: boolean;
                        } | null;
                        /**
                         * @description `draft` until it is switched on for the first time; `on`: people come in through it; `off`.
                         * @enum {unknown}
                         */
                        state: "draft" | "on" | "off";
                        testedAt: string | null;
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
            /** @description `sso-not-ready`: Something is missing first */
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
    listSsoPeople: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items a page, 25 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                connectionId: string;
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
                             * @description When the person came in through it last.
                             */
                            lastSignInAt: string;
                            /** @description The connection is the only way in; else the person has others. */
                            managed: boolean;
                            /**
                             * Format: date-time
                             * @description When the person came in through it first.
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
    releaseSsoPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
            /** @description `role-above-own`: Above your own role. `wrong-credential`: Not with this kind of credential. `access-denied`: You may not do this here. `fresh-proof-required`: Confirm it is you */
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
    testSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                        /** @description Send the browser there. */
                        authorizationUrl: string;
                    } | {
                        /** @description SAML by HTTP-POST: have the browser send these fields there as a form. */
                        post: {
                            fields: {
                                [key: string]: string;
                            };
                            url: string;
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
            /** @description `sso-not-ready`: Something is missing first */
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
            /** @description `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
                    /** @description Token of finishGithubSignIn. Then the password is optional. */
                    github?: string;
                    /** @description Token of an invitation link. */
                    invitation?: string;
                    /** @description Last name. */
                    lastName: string;
                    /** @description Any characters. Length is counted in code points; limits are in getDeployment. */
                    password?: string;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `registration-closed`: Registration is closed. `sign-in-method-off`: This way to sign in is not offered here. `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: This address has an account. `account-link-taken`: It belongs to another account here. `plan-limit-reached`: The plan allows no more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-invalid`: This invitation is no longer valid. `provider-request-expired`: This sign-in is no longer open */
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `registration-closed`: Registration is closed. `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `confirm-elsewhere`: Confirm with your password. `email-taken`: This address has an account. `account-link-taken`: It belongs to another account here. `plan-limit-reached`: The plan allows no more */
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
                        methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
    getProviderSignOut: {
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
                        /** @description Whose provider it is, as people know it. */
                        connectionName: string | null;
                        /** @description Null when there is no such place. */
                        url: string | null;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
    getSharedDashboard: {
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
                    password?: string;
                    /**
                     * @description How far back it looks.
                     * @default 30d
                     * @enum {unknown}
                     */
                    period?: "24h" | "7d" | "30d" | "90d" | "365d";
                    /** @description Of the link. */
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
                        description: string | null;
                        figures: {
                            panels: {
                                /** @enum {unknown} */
                                panel: "sign-ins" | "active-users" | "factor-adoption" | "sessions-by-device" | "programs" | "members-by-role" | "experience-sign-ups" | "experience-sign-ins" | "experience-active-users";
                                /** @description What is shown as it is now. */
                                parts: {
                                    id: string;
                                    name: string;
                                    value: number;
                                }[];
                                /** @description What is shown over time: a value for each of `times`. */
                                series: {
                                    /** @enum {unknown} */
                                    metric: "sign-ins" | "failures" | "sign-ups" | "key-acts" | "agent-acts" | "active";
                                    /** @description Null: of everything together; `others`: of what is too small, or not yours to see. */
                                    of: {
                                        id: string;
                                        /** @enum {unknown} */
                                        kind: "organization" | "application";
                                        name: string;
                                    } | "others" | null;
                                    values: number[];
                                }[];
                                /** @description Each organization, or each application, for itself. Not for what is shown as it is now. */
                                stacked: boolean;
                            }[];
                            /** @enum {unknown} */
                            period: "24h" | "7d" | "30d" | "90d" | "365d";
                            /** @enum {unknown} */
                            step: "hour" | "day" | "week";
                            times: string[];
                        };
                        name: string;
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
            /** @description `link-password-required`: This link has a password. `wrong-credential`: Not with this kind of credential */
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
    startGithubSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Token of an invitation link, for a new account. */
                    invitation?: string;
                    /** @description Path of this deployment to go on at, such as `/account`. */
                    returnTo?: string;
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
                        authorizationUrl: string;
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
            /** @description `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
    finishGithubSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As the provider returned it. */
                    code?: string;
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    /** @description As the provider returned it, in place of a code. */
                    error?: string;
                    /** @description As the provider returned it. */
                    state: string;
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                    } | {
                        /** @description As it was given at the start. */
                        invitation: string | null;
                        /**
                         * @description Nobody here has this GitHub account. `register` takes the token as `github`.
                         * @enum {string}
                         */
                        next: "register-with-github";
                        /** @description To begin the form with; the person may change all of it. */
                        profile: {
                            email: string | null;
                            /** @description Registering with exactly this address needs no confirmation mail. */
                            emailVerified: boolean;
                            firstName: string;
                            lastName: string;
                        };
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                        /** @description For the next step in this browser, once, for 15 minutes. */
                        token: string;
                    } | {
                        email: string;
                        /**
                         * @description The address that GitHub verified has an account here. Sign in to it in this browser with all it asks for, then give the token to finishGithubLink.
                         * @enum {string}
                         */
                        next: "prove-account";
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                        /** @description For the next step in this browser, once, for 15 minutes. */
                        token: string;
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
            /** @description `provider-declined`: The other service was not allowed to confirm you. `sign-in-refused`: This way in is closed. `sso-managed`: Your organization manages this. `registration-closed`: Registration is closed. `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `provider-request-expired`: This sign-in is no longer open. `invitation-invalid`: This invitation is no longer valid */
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
            /** @description `provider-failed`: The other service did not confirm you */
            502: {
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
                        /** @description What to offer first stands first. Only `sso` where a company requires it. */
                        methods: ("password" | "passkey" | "github" | "sso")[];
                        /** @enum {unknown} */
                        registration: "open" | "closed";
                        /** @description The connection of the domain of this address, for startSsoSignIn. */
                        sso: {
                            connectionId: string;
                            /** @description Whose sign-in it is, as the company calls it. */
                            connectionName: string;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
            /** @description `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `password-must-change`: Choose a new password. `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential. `sign-in-method-off`: This way to sign in is not offered here */
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
    startSsoSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The person must prove it there anew, for acts that need a fresh proof. */
                    again?: boolean;
                    connectionId?: string;
                    /** @description One plain e-mail address. */
                    email?: string;
                    /** @description Path of this deployment to go on at, such as `/account`. */
                    returnTo?: string;
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
                        /** @description Send the browser there. */
                        authorizationUrl: string;
                    } | {
                        /** @description SAML by HTTP-POST: have the browser send these fields there as a form. */
                        post: {
                            fields: {
                                [key: string]: string;
                            };
                            url: string;
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
    finishSamlSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Ours, as it was sent with the request. Without it nobody asked. */
                    RelayState?: string;
                    /** @description The response, in base64. */
                    SAMLResponse: string;
                };
                "application/x-www-form-urlencoded": {
                    /** @description Ours, as it was sent with the request. Without it nobody asked. */
                    RelayState?: string;
                    /** @description The response, in base64. */
                    SAMLResponse: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            303: {
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
    enterBySso: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The person has seen what `sso-notice` says and agrees. */
                    accept?: boolean;
                    /** @description From the address of `/sign-in/sso/continue`, or the token of `sso-notice`. */
                    answer: string;
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                    } | {
                        changes: ("password-removed" | "authenticator-app-removed" | "passkeys-removed" | "recovery-codes-removed" | "github-disconnected" | "api-keys-held" | "address-fixed" | "signed-out-elsewhere" | "joins-organization")[];
                        connection: {
                            id: string;
                            name: string;
                        };
                        email: string;
                        /**
                         * @description The account exists, and the organization is about to manage how it signs in. Show what changes; give the token to enterBySso with `accept` to go on.
                         * @enum {string}
                         */
                        next: "sso-notice";
                        organization: {
                            id: string | null;
                            name: string;
                        };
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                        /** @description For this browser, once, for 15 minutes. */
                        token: string;
                    } | {
                        account: {
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description As the provider sent them. */
                        claims: {
                            [key: string]: unknown;
                        };
                        connectionId: string;
                        /**
                         * @description What a real sign-in would have done: made an account, linked the existing one after a notice, entered it, or refused.
                         * @enum {unknown}
                         */
                        foreseen: "create" | "link" | "enter" | "refuse";
                        identity: {
                            email: string | null;
                            emailVerified: boolean;
                            firstName: string;
                            groups: string[];
                            issuer: string;
                            lastName: string;
                            /** @description The sign-in counts as two factors. */
                            provesMfa: boolean;
                            subject: string;
                        };
                        /**
                         * @description The answer to testSsoConnection. Nobody was signed in by it.
                         * @enum {string}
                         */
                        next: "sso-tested";
                        /** @description Null: a connection of the deployment. */
                        organizationId: string | null;
                        refusal: {
                            /** @enum {unknown} */
                            code: "switched-off" | "no-address" | "address-unverified" | "foreign-domain" | "domain-missing" | "operator" | "above-voucher" | "last-way-back" | "own-proof-required" | "managed-elsewhere" | "account-disabled" | "other-person" | "address-taken";
                            detail: string;
                        } | null;
                        role: string | null;
                        /** @description Whether the connection counts as tested: the provider names an address, and the settings are those of the test. */
                        tested: boolean;
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
            /** @description `sign-in-refused`: This way in is closed. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan-limit-reached`: The plan allows no more. `email-taken`: This address has an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-request-expired`: This sign-in is no longer open */
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
    finishOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As the provider returned it. */
                    code?: string;
                    /** @description From the path of the page to which the provider sent the browser. */
                    connectionId: string;
                    /**
                     * @description `token` puts the session token into the answer instead of a cookie.
                     * @enum {unknown}
                     */
                    delivery?: "cookie" | "token";
                    /** @description As the provider returned it, in place of a code. */
                    error?: string;
                    /** @description As the provider returned it. */
                    iss?: string;
                    /** @description As the provider returned it. */
                    state: string;
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                    } | {
                        changes: ("password-removed" | "authenticator-app-removed" | "passkeys-removed" | "recovery-codes-removed" | "github-disconnected" | "api-keys-held" | "address-fixed" | "signed-out-elsewhere" | "joins-organization")[];
                        connection: {
                            id: string;
                            name: string;
                        };
                        email: string;
                        /**
                         * @description The account exists, and the organization is about to manage how it signs in. Show what changes; give the token to enterBySso with `accept` to go on.
                         * @enum {string}
                         */
                        next: "sso-notice";
                        organization: {
                            id: string | null;
                            name: string;
                        };
                        /** @description As it was given at the start. */
                        returnTo: string | null;
                        /** @description For this browser, once, for 15 minutes. */
                        token: string;
                    } | {
                        account: {
                            email: string;
                            firstName: string;
                            id: string;
                            lastName: string;
                        } | null;
                        /** @description As the provider sent them. */
                        claims: {
                            [key: string]: unknown;
                        };
                        connectionId: string;
                        /**
                         * @description What a real sign-in would have done: made an account, linked the existing one after a notice, entered it, or refused.
                         * @enum {unknown}
                         */
                        foreseen: "create" | "link" | "enter" | "refuse";
                        identity: {
                            email: string | null;
                            emailVerified: boolean;
                            firstName: string;
                            groups: string[];
                            issuer: string;
                            lastName: string;
                            /** @description The sign-in counts as two factors. */
                            provesMfa: boolean;
                            subject: string;
                        };
                        /**
                         * @description The answer to testSsoConnection. Nobody was signed in by it.
                         * @enum {string}
                         */
                        next: "sso-tested";
                        /** @description Null: a connection of the deployment. */
                        organizationId: string | null;
                        refusal: {
                            /** @enum {unknown} */
                            code: "switched-off" | "no-address" | "address-unverified" | "foreign-domain" | "domain-missing" | "operator" | "above-voucher" | "last-way-back" | "own-proof-required" | "managed-elsewhere" | "account-disabled" | "other-person" | "address-taken";
                            detail: string;
                        } | null;
                        role: string | null;
                        /** @description Whether the connection counts as tested: the provider names an address, and the settings are those of the test. */
                        tested: boolean;
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
            /** @description `provider-declined`: The other service was not allowed to confirm you. `sign-in-refused`: This way in is closed. `wrong-credential`: Not with this kind of credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan-limit-reached`: The plan allows no more. `email-taken`: This address has an account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-request-expired`: This sign-in is no longer open */
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
            /** @description `provider-failed`: The other service did not confirm you */
            502: {
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
                            methods: ("pwd" | "otp" | "hwk" | "swk" | "recovery" | "github" | "sso" | "mfa")[];
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
            /** @description `sso-managed`: Your organization manages this. `wrong-credential`: Not with this kind of credential */
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
    backchannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    logout_token: string;
                };
                "application/x-www-form-urlencoded": {
                    logout_token: string;
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
    endSamlSessionByRedirect: {
        parameters: {
            query?: {
                RelayState?: string;
                SAMLRequest?: string;
                SAMLResponse?: string;
                SigAlg?: string;
                Signature?: string;
            };
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            303: {
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
    endSamlSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    RelayState?: string;
                    SAMLRequest?: string;
                    SAMLResponse?: string;
                };
                "application/x-www-form-urlencoded": {
                    RelayState?: string;
                    SAMLRequest?: string;
                    SAMLResponse?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            303: {
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
    getSamlMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XML, as a file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
}
