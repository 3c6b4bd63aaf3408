package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

/**
 * The address that mailed links begin with: only ever the configured one.
 *
 * <p>With a dynamic host name a caller's Host header would decide where the member's link points to; so there is no
 * address then, save on a development server.
 */
public final class PublicAddress {

    /** The path segment of our endpoint under the realm. */
    public static final String PATH = "reset-link";

    /** The path segment of the stop page under {@link #PATH}. */
    public static final String STOP_PATH = "stop";

    private static final Logger LOG = Logger.getLogger(PublicAddress.class);

    private final URI realmBase;

    private PublicAddress(URI realmBase) {
        this.realmBase = realmBase;
    }

    /** Empty, and said in the log, when the host name isn't fixed in production mode. */
    public static Optional<PublicAddress> of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        if (!isFixed(realm) && !Environment.isDevMode()) {
            LOG.errorf(
                    "Reset links are off in realm '%s': no host name is configured, so a request's Host header would"
                            + " decide where links point to. Set --hostname, or the realm's frontend URL.",
                    realm.getName());
            return Optional.empty();
        }
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return Optional.of(new PublicAddress(base.resolve("realms/" + realm.getName() + "/")));
    }

    public URI link(LinkToken token) {
        return realmBase.resolve(PATH + "/" + token.reveal());
    }

    public URI stopPage(LinkToken stopToken) {
        return realmBase.resolve(PATH + "/" + STOP_PATH + "/" + stopToken.reveal());
    }

    private static boolean isFixed(RealmModel realm) {
        String frontendUrl = realm.getAttribute("frontendUrl");
        return (frontendUrl != null && !frontendUrl.isBlank())
                || Config.scope("hostname", "v2").get("hostname") != null;
    }
}
