package dev.selfservice.keycloak.signin.idporten;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.common.util.Time;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

/**
 * Asks issuers where they answer, at the first use and then once an hour; while one can't be asked, what it said last
 * holds, and it is asked again a minute later. One for each session.
 */
final class Discovery {

    private static final Logger LOG = Logger.getLogger(Discovery.class);
    private static final int LIFESPAN_MILLIS = 3_600_000;
    private static final int RETRY_MILLIS = 60_000;
    private static final Map<String, Found> FOUND = new ConcurrentHashMap<>();

    private final KeycloakSession session;

    Discovery(KeycloakSession session) {
        this.session = session;
    }

    /**
     * An issuer's metadata.
     *
     * @throws IdentityBrokerException when it has never been reached or published something else
     */
    Metadata of(String issuer) {
        Found found = FOUND.get(issuer);
        if (found != null && Time.currentTimeMillis() < found.until()) {
            return found.metadata();
        }
        try {
            return keep(issuer, fetch(issuer), LIFESPAN_MILLIS);
        } catch (IdentityBrokerException e) {
            if (found == null) {
                throw e;
            }
            LOG.warnf("%s; what it said before holds", e.getMessage());
            return keep(issuer, found.metadata(), RETRY_MILLIS);
        }
    }

    private static Metadata keep(String issuer, Metadata metadata, int millis) {
        FOUND.put(issuer, new Found(metadata, Time.currentTimeMillis() + millis));
        return metadata;
    }

    private Metadata fetch(String issuer) {
        String address = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
        try (SimpleHttpResponse response =
                SimpleHttp.create(session).doGet(address).acceptJson().asResponse()) {
            if (response.getStatus() != 200) {
                throw new IdentityBrokerException(address + " answered " + response.getStatus());
            }
            OIDCConfigurationRepresentation published = response.asJson(OIDCConfigurationRepresentation.class);
            if (published == null) {
                throw new IdentityBrokerException(address + " answered nothing");
            }
            return Metadata.of(published, issuer);
        } catch (IOException | IllegalStateException e) {
            throw new IdentityBrokerException("no metadata from " + address, e);
        }
    }

    private record Found(Metadata metadata, long until) {}
}
