package dev.selfservice.keycloak.signin.idporten;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.common.util.Time;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

/** Asks issuers where they answer, at the first use and then once an hour. One for each session. */
final class Discovery {

    private static final int LIFESPAN_MILLIS = 3_600_000;
    private static final Map<String, Found> FOUND = new ConcurrentHashMap<>();

    private final KeycloakSession session;

    Discovery(KeycloakSession session) {
        this.session = session;
    }

    /**
     * An issuer's metadata.
     *
     * @throws IdentityBrokerException when it can't be reached or publishes something else
     */
    Metadata of(String issuer) {
        Found found = FOUND.get(issuer);
        if (found == null || found.at() + LIFESPAN_MILLIS < Time.currentTimeMillis()) {
            found = new Found(fetch(issuer), Time.currentTimeMillis());
            FOUND.put(issuer, found);
        }
        return found.metadata();
    }

    private Metadata fetch(String issuer) {
        String address = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
        try (SimpleHttpResponse response =
                SimpleHttp.create(session).doGet(address).acceptJson().asResponse()) {
            if (response.getStatus() != 200) {
                throw new IdentityBrokerException(address + " answered " + response.getStatus());
            }
            return Metadata.of(response.asJson(OIDCConfigurationRepresentation.class), issuer);
        } catch (IOException | IllegalStateException e) {
            throw new IdentityBrokerException("no metadata from " + address, e);
        }
    }

    private record Found(Metadata metadata, long at) {}
}
