package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who calls: a person, signed in through the console's client, themselves (rule 11 of the security rules). */
final class CallerAuthentication {

    private final KeycloakSession session;
    private final RealmModel realm;

    CallerAuthentication(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * The caller, and the CORS headers on the answer.
     *
     * @throws ApiException 401 without a valid token; 403 {@code not_allowed} for a token or an origin that isn't the
     *     console's, a service account, an impersonated or an offline session
     */
    Caller authenticate() {
        addCorsHeaders();
        AuthResult authenticated = Optional.ofNullable(
                        new AppAuthManager.BearerTokenAuthenticator(session).authenticate())
                .orElseThrow(() -> ApiException.of(Status.UNAUTHORIZED, "unauthorized"));
        CallerLocale locale = new CallerLocale(session);
        locale.remember(authenticated.user());
        if (!ConsoleToken.is(authenticated.token()) || !isThePerson(authenticated)) {
            throw ApiException.of(Status.FORBIDDEN, "not_allowed");
        }
        return new Caller(authenticated.user(), signedInAt(authenticated.session()), locale.get());
    }

    /** By the console's client and not by the token, so that a page can read a 401, too. */
    private void addCorsHeaders() {
        ClientModel console = realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID);
        Cors.builder()
                .auth()
                .allowedMethods("GET", "POST", "DELETE")
                .exposedHeaders("Location", "Retry-After")
                .checkAllowedOrigins(session, console)
                .add();
    }

    private static boolean isThePerson(AuthResult authenticated) {
        return !authenticated.session().isOffline()
                && authenticated.user().getServiceAccountClientLink() == null
                && Stream.of(ImpersonationSessionNote.values())
                        .noneMatch(note -> authenticated.session().getNote(note.toString()) != null);
    }

    /** From the session and not from the token, whose claims are what the client's mappers make of them. */
    private static Optional<Instant> signedInAt(UserSessionModel signedIn) {
        return Optional.ofNullable(signedIn.getNote(AuthenticationManager.AUTH_TIME))
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond);
    }
}
