// Generated from openapi.json by `npm run generate`: do not edit.

export interface paths {
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
         * @description The answer is alike for known and unknown addresses; the owner of a known one gets a mail instead. The account exists once the address is confirmed.
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
            code: "malformed-request" | "not-signed-in" | "invalid-credentials" | "fresh-proof-required" | "foreign-origin" | "registration-closed" | "password-must-change" | "not-found" | "method-not-allowed" | "confirm-elsewhere" | "email-taken" | "attempt-expired" | "passkey-refused" | "passkey-taken" | "enrolment-expired" | "mfa-not-enabled" | "mfa-required" | "last-way-in" | "proof-incomplete" | "link-expired" | "code-dead" | "invitation-invalid" | "body-too-large" | "unsupported-media-type" | "misdirected-host" | "validation" | "code-wrong" | "wrong-password" | "too-many-attempts" | "internal" | "overloaded" | "unavailable";
            /** @description A sentence to show to people; says what to do next. */
            detail: string;
            errors?: {
                code: string;
                message: string;
                path: string;
            }[];
            missing?: string[];
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
                            act: "account.registered" | "account.email-confirmed" | "account.invited" | "account.disabled" | "account.enabled" | "account.operator-granted" | "account.operator-withdrawn" | "sign-in.succeeded" | "sign-in.failed" | "sign-in.paused" | "session.ended" | "session.others-ended" | "session.fresh-proof" | "second-factor.failed" | "totp.enabled" | "totp.removed" | "passkey.added" | "passkey.renamed" | "passkey.removed" | "passkey.counter-regressed" | "recovery-codes.replaced" | "recovery-code.used" | "factor-reset.ordered" | "factor-reset.cancelled" | "factor-reset.done" | "password.changed" | "password.reset-requested" | "password.reset" | "profile.updated" | "email-change.requested" | "email-change.confirmed" | "email-change.undone" | "email-change.cancelled";
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `fresh-proof-required`: Confirm it is you */
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
            /** @description `registration-closed`: Registration is closed */
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
            /** @description `password-must-change`: Choose a new password */
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
