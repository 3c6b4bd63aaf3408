package dev.selfservice.keycloak.signin.idporten;

import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

/**
 * Where an issuer answers, as it publishes it.
 *
 * @param logout null when it has none
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</a>
 */
record Metadata(
        String authorization,
        String token,
        String keys,
        @Nullable String logout) {

    /**
     * Reads what the issuer published.
     *
     * @throws IllegalStateException when it speaks for another issuer, or lacks an endpoint
     */
    static Metadata of(OIDCConfigurationRepresentation published, String issuer) {
        if (!issuer.equals(published.getIssuer())) {
            throw new IllegalStateException("the metadata of " + issuer + " are those of " + published.getIssuer());
        }
        return new Metadata(
                required(published.getAuthorizationEndpoint(), "authorization_endpoint"),
                required(published.getTokenEndpoint(), "token_endpoint"),
                required(published.getJwksUri(), "jwks_uri"),
                published.getLogoutEndpoint());
    }

    private static String required(@Nullable String endpoint, String name) {
        if (endpoint == null || endpoint.isBlank()) {
            throw new IllegalStateException("the issuer's metadata lack " + name);
        }
        return endpoint;
    }
}
