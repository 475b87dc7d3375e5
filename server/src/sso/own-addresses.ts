/** Where a connection's provider meets us: from the configured base URL only. @see CVE-2025-64101 */
export function ownAddresses(baseUrl: string, connectionId: string) {
  return {
    redirectUri: `${baseUrl}/sign-in/sso/${connectionId}/oidc`,
    backchannelLogoutUri: `${baseUrl}/v1/sso/${connectionId}/backchannel-logout`,
    entityId: `${baseUrl}/v1/sso/${connectionId}/metadata`,
    acsUrl: `${baseUrl}/v1/sign-in/sso/${connectionId}/acs`,
    /** SAML's single logout, by redirect and by POST. */
    logoutUrl: `${baseUrl}/v1/sso/${connectionId}/logout`,
  }
}

/** Where an OpenID provider sends people back after a sign-out there: one for all, as nothing comes with them. */
export function postLogoutRedirectUri(baseUrl: string): string {
  return `${baseUrl}/sign-in`
}
