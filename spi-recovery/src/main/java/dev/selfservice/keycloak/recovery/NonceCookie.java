package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.utils.SecureContextResolver;

/**
 * Binds a recovery to the browser that typed the secret: the nonce goes there and nowhere else, the link's row keeps its
 * hash. Somebody who planted an authentication session in that browser beforehand gains nothing.
 */
final class NonceCookie {

    static final String NAME = "SELFSERVICE_RECOVERY";

    private final KeycloakSession session;

    NonceCookie(KeycloakSession session) {
        this.session = session;
    }

    Optional<LinkToken> read() {
        return Optional.ofNullable(session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getCookies()
                        .get(NAME))
                .map(Cookie::getValue)
                .flatMap(LinkToken::parse);
    }

    /** Until the browser is closed: when the recovery is finished, it still tells this browser from another. */
    void set(LinkToken nonce) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(nonce.reveal())
                        .path(AuthenticationManager.getRealmCookiePath(
                                session.getContext().getRealm(),
                                session.getContext().getUri()))
                        .maxAge(NewCookie.DEFAULT_MAX_AGE)
                        .httpOnly(true)
                        .secure(SecureContextResolver.isSecureContext(session))
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }
}
