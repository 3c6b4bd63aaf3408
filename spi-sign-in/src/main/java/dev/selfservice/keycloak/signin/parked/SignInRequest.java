package dev.selfservice.keycloak.signin.parked;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A request by which somebody may be signing in, in a realm that uses us.
 *
 * @param session Keycloak's, of this request
 * @param startedAt when the server began with it
 */
record SignInRequest(KeycloakSession session, RealmModel realm, Instant startedAt) {

    /** Where Keycloak signs people in. */
    private static final Pattern PATH =
            Pattern.compile("/?realms/([^/]+)/(login-actions|protocol|broker|device)(/.*)?", Pattern.DOTALL);

    private static final String STARTED_AT = SignInRequest.class.getName();

    /** Notes when the request began, the first time it is asked; empty for a request that is none of ours. */
    static Optional<SignInRequest> begin(ContainerRequestContext request, KeycloakSession session) {
        Matcher path = PATH.matcher(request.getUriInfo().getPath());
        if (!path.matches() || EarlyRealm.enter(session, path.group(1)).isEmpty()) {
            return Optional.empty();
        }
        if (session.getAttribute(STARTED_AT) == null) {
            session.setAttribute(STARTED_AT, Instant.ofEpochMilli(Time.currentTimeMillis()));
        }
        return of(session);
    }

    /** The request that was begun in this session; empty when it was none of ours. */
    static Optional<SignInRequest> of(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(STARTED_AT, Instant.class))
                .map(at -> new SignInRequest(session, session.getContext().getRealm(), at));
    }
}
