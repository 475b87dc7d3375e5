// Generated from openapi.json by `npm run generate`: do not edit.

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
            code: "malformed-request" | "not-signed-in" | "credential-ended" | "wrong-credential" | "invalid-credentials" | "fresh-proof-required" | "foreign-origin" | "registration-closed" | "password-must-change" | "not-found" | "method-not-allowed" | "confirm-elsewhere" | "email-taken" | "attempt-expired" | "passkey-refused" | "passkey-taken" | "enrolment-expired" | "mfa-not-enabled" | "mfa-required" | "last-way-in" | "cancel-by-mail" | "proof-incomplete" | "access-denied" | "organization-creation-closed" | "last-owner" | "already-member" | "role-above-own" | "role-in-use" | "too-many-roles" | "too-many-api-keys" | "api-key-ended" | "too-many-agent-tokens" | "not-renewable" | "name-taken" | "grant-has-no-effect" | "plan-limit-reached" | "invitation-closed" | "invitation-for-somebody-else" | "mfa-own-missing" | "link-expired" | "code-dead" | "provider-request-expired" | "provider-failed" | "provider-declined" | "sign-in-refused" | "account-link-taken" | "account-linked-already" | "sso-managed" | "sso-not-ready" | "domain-not-proven" | "domain-taken" | "too-many-connections" | "invitation-invalid" | "body-too-large" | "unsupported-media-type" | "misdirected-host" | "validation" | "code-wrong" | "wrong-password" | "too-many-attempts" | "internal" | "overloaded" | "unavailable";
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
export interface operations {
    checkAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The organization. */
                    organizationId: string;
                    /** @enum {unknown} */
                    permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
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
        };
    };
    checkAccessBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    checks: {
                        /** @description The organization. */
                        organizationId: string;
                        /** @enum {unknown} */
                        permission: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
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
        };
    };
    forwardAuth: {
        parameters: {
            query?: {
                /** @description The organization that is asked about. */
                organizationId?: string;
                /** @description What the request is about to do. Without it, the place must be visible; without a place, somebody must be signed in. */
                permission?: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
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
        };
    };
    introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The organization that is asked about. */
                    organizationId?: string;
                    /**
                     * @description May this be done there? Answered as `decision`.
                     * @enum {unknown}
                     */
                    permission?: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
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
        };
    };
    revokeLeakedTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /** @description The role in the organization. */
                        role: string;
                    };
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
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The one service that may accept it: its address or name. */
                    audience: string;
                    /**
                     * @description It never outlives the credential that it is made with.
                     * @default 300
                     */
                    lifetimeSeconds?: number;
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
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
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    cancelFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    finishGithubLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    finishPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        requestBody?: {
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
        };
    };
    startPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                                id: string;
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
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                                id: string;
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
        };
    };
    regenerateRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    confirmTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    startTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    sendAgentHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    renewAgentToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[] | null;
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
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read")[];
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
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[] | null;
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
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[] | null;
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
        requestBody?: {
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
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read")[];
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
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[] | null;
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
                        neverUsed: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /** @description Where its owner belongs and its limits leave room: at most the 200 newest memberships. */
                        organizations: {
                            /** @description What keeps all of it from being used by this key. */
                            blocked: "mfa-required" | null;
                            id: string;
                            name: string;
                            permissions: {
                                lastUsedAt: string | null;
                                /** @enum {unknown} */
                                name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                                /** @description Only in single projects or workspaces, by a grant on them. */
                                onlyByGrant: boolean;
                                /** @enum {unknown} */
                                scope: "organization" | "project" | "workspace";
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
                    };
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
        requestBody?: {
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
                                permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[] | null;
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
        };
    };
    previewApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        permissions?: ("organization.read" | "organization.update" | "members.read" | "members.remove" | "roles.read" | "access.check" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read")[];
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
                        neverUsed: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /** @description Where its owner belongs and its limits leave room: at most the 200 newest memberships. */
                        organizations: {
                            /** @description What keeps all of it from being used by this key. */
                            blocked: "mfa-required" | null;
                            id: string;
                            name: string;
                            permissions: {
                                lastUsedAt: string | null;
                                /** @enum {unknown} */
                                name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                                /** @description Only in single projects or workspaces, by a grant on them. */
                                onlyByGrant: boolean;
                                /** @enum {unknown} */
                                scope: "organization" | "project" | "workspace";
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
                    };
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
                        signInMethods: ("password" | "passkey" | "github")[];
                        version: string;
                    };
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
        requestBody?: {
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
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
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
        requestBody?: {
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
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        role: {
                            builtIn: boolean;
                            /** @description `viewer` and the like, or the id of a custom role. */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                act?: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.ended-by-provider" | "session.leaked" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "account-link.added" | "account-link.removed" | "password.set" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled" | "email-change.by-provider" | "api-key.created" | "api-key.updated" | "api-key.paused" | "api-key.resumed" | "api-key.held" | "api-key.rotated" | "api-key.revoked" | "api-key.leaked" | "agent-token.minted" | "agent-token.renewed" | "agent-token.revoked" | "agent-token.leaked" | "project.created" | "project.updated" | "project.deleted" | "workspace.created" | "workspace.updated" | "workspace.deleted" | "billing.contact-changed" | "billing.plan-changed" | "organization.created" | "organization.renamed" | "organization.deleted" | "member.joined" | "member.role-changed" | "member.removed" | "member.left" | "grant.set" | "grant.removed" | "role.created" | "role.updated" | "role.deleted" | "invitation.created" | "invitation.role-changed" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "sso-connection.created" | "sso-connection.updated" | "sso-connection.switched-on" | "sso-connection.switched-off" | "sso-connection.metadata-changed" | "sso-connection.tested" | "sso-connection.deleted" | "sso-domain.added" | "sso-domain.proven" | "sso-domain.removed" | "sso-domain.lost" | "sso-enforcement.changed" | "sso-enforcement.began" | "sso-enforcement.fell-back" | "account.sso-linked" | "account.released" | "mfa-requirement.changed" | "mfa-requirement.administrators-asked";
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        projectId: string;
                        /**
                         * Format: date-time
                         * @description When it was changed last.
                         */
                        updatedAt: string;
                    };
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
                            permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                        }[];
                        permissions: {
                            description: string;
                            /** @enum {unknown} */
                            name: "organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke";
                            /** @enum {unknown} */
                            scope: "organization" | "project" | "workspace";
                        }[];
                    };
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
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name of the role; no other role of the organization has it. */
                    name: string;
                    /** @description What the role allows. `organization.read` always belongs to it. */
                    permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                    };
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
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name of the role; no other role of the organization has it. */
                    name?: string;
                    /** @description What the role allows. `organization.read` always belongs to it. */
                    permissions?: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke")[];
                    };
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
                                enforceAt: string | null;
                                /** @description Owners who keep their other ways in. */
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
                            organizationId: string;
                            /** @description What to enter at the identity provider. */
                            ours: {
                                acsUrl: string | null;
                                backchannelLogoutUri: string | null;
                                certificate: string | null;
                                entityId: string | null;
                                logoutUrl: string | null;
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
        requestBody?: {
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
                            enforceAt: string | null;
                            /** @description Owners who keep their other ways in. */
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
                        organizationId: string;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
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
                            enforceAt: string | null;
                            /** @description Owners who keep their other ways in. */
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
                        organizationId: string;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
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
        requestBody?: {
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
                            enforceAt: string | null;
                            /** @description Owners who keep their other ways in. */
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
                        organizationId: string;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
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
        requestBody?: {
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
        requestBody?: {
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
                            enforceAt: string | null;
                            /** @description Owners who keep their other ways in. */
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
                        organizationId: string;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
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
        requestBody?: {
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
                            apiKeys: number;
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
                            enforceAt: string | null;
                            /** @description Owners who keep their other ways in. */
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
                        organizationId: string;
                        /** @description What to enter at the identity provider. */
                        ours: {
                            acsUrl: string | null;
                            backchannelLogoutUri: string | null;
                            certificate: string | null;
                            entityId: string | null;
                            logoutUrl: string | null;
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
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    correctRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    resendConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    proveFresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        /** @description Null when there is no such place. */
                        url: string | null;
                    };
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
        };
    };
    startGithubSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    finishGithubSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    finishPasskeyVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    startPasskeyVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    finishPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    startPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    signInWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    verifyRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    startSsoSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Ours, as it was sent with the request. Without it nobody asked. */
                    RelayState?: string;
                    /** @description The response, in base64. */
                    SAMLResponse: string;
                };
            };
        };
        responses: never;
    };
    enterBySso: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
                        changes: ("password-removed" | "authenticator-app-removed" | "passkeys-removed" | "recovery-codes-removed" | "github-disconnected" | "address-fixed" | "signed-out-elsewhere" | "joins-organization")[];
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
                            id: string;
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
                        organizationId: string;
                        refusal: {
                            /** @enum {unknown} */
                            code: "switched-off" | "no-address" | "address-unverified" | "foreign-domain" | "managed-elsewhere" | "account-disabled" | "other-person" | "address-taken";
                            detail: string;
                        } | null;
                        role: string | null;
                        /** @description Whether the connection counts as tested: the provider names an address, and the settings are those of the test. */
                        tested: boolean;
                    };
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
        requestBody?: {
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
                        changes: ("password-removed" | "authenticator-app-removed" | "passkeys-removed" | "recovery-codes-removed" | "github-disconnected" | "address-fixed" | "signed-out-elsewhere" | "joins-organization")[];
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
                            id: string;
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
                        organizationId: string;
                        refusal: {
                            /** @enum {unknown} */
                            code: "switched-off" | "no-address" | "address-unverified" | "foreign-domain" | "managed-elsewhere" | "account-disabled" | "other-person" | "address-taken";
                            detail: string;
                        } | null;
                        role: string | null;
                        /** @description Whether the connection counts as tested: the provider names an address, and the settings are those of the test. */
                        tested: boolean;
                    };
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
        requestBody?: {
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
        requestBody?: {
            content: {
                "application/json": {
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
        responses: never;
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
        requestBody?: {
            content: {
                "application/json": {
                    RelayState?: string;
                    SAMLRequest?: string;
                    SAMLResponse?: string;
                };
            };
        };
        responses: never;
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
        };
    };
}
