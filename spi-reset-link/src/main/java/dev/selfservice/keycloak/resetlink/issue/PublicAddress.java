package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

/**
 * The address that mailed links begin with: only ever the configured one.
 *
 * <p>With a dynamic host name a caller's Host header would decide where the member's link points to. So there is no
 * address then, except on a development server.
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
        if (!isTrustworthy(realm)) {
            LOG.errorf(
                    "Reset links are off in realm '%s': the host name isn't fixed by a whole URL, so a request's headers"
                            + " would decide where links point to. Set --hostname=https://…, or the realm's frontend URL.",
                    realm.getName());
            return Optional.empty();
        }
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return Optional.of(new PublicAddress(
                KeycloakUriBuilder.fromUri(base).path("realms/{realm}/").build(realm.getName())));
    }

    /** Whether links may be sent: the address is fixed, or this is a development server. */
    public static boolean isTrustworthy(RealmModel realm) {
        return isFixed(realm) || Environment.isDevMode();
    }

    public URI link(LinkToken token) {
        return realmBase.resolve(PATH + "/" + token.reveal());
    }

    public URI stopPage(LinkToken stopToken) {
        return realmBase.resolve(PATH + "/" + STOP_PATH + "/" + stopToken.reveal());
    }

    /**
     * Only a whole URL fixes everything: with a bare host name, scheme and port still come from the caller's request,
     * and Keycloak passes over a frontend URL that is none.
     */
    private static boolean isFixed(RealmModel realm) {
        return isUrl(realm.getAttribute("frontendUrl"))
                || isUrl(Config.scope("hostname", "v2").get("hostname"));
    }

    private static boolean isUrl(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            URI uri = new URI(text.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
