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
    deleteAccount: {
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
    exportMyData: {
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
            /** @description `application/zip` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
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
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
    updateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        };
    };
    createDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
    updateDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dashboardId: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
        requestBody?: {
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
        requestBody?: {
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
        };
    };
    inviteUser: {
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
        requestBody?: {
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
        };
    };
    updateDeploymentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
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
        };
    };
    createDeploymentSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    createHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                experienceId: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
                        permissions: ("organization.read" | "organization.update" | "organization.delete" | "members.read" | "members.invite" | "members.update" | "members.remove" | "roles.read" | "roles.manage" | "grants.manage" | "access.check" | "mfa.manage" | "sso.manage" | "billing.read" | "billing.manage" | "audit.read" | "project.create" | "project.read" | "project.update" | "project.delete" | "project.deploy" | "workspace.create" | "workspace.read" | "workspace.update" | "workspace.delete" | "agents.read" | "agents.mint" | "agents.revoke" | "application.create" | "application.read" | "application.update" | "application.delete" | "application.transfer" | "experience.manage" | "experience-users.read" | "experience-users.manage" | "experience-users.check" | "dashboard.create" | "dashboard.read" | "dashboard.update" | "dashboard.delete" | "dashboard.share" | "dashboard.transfer")[];
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
                        /** @description Whose provider it is, as people know it. */
                        connectionName: string | null;
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
    getSharedDashboard: {
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
