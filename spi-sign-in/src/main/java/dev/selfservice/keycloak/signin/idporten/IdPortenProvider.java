package dev.selfservice.keycloak.signin.idporten;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's OpenID Connect provider, with what ID-porten is for: the level asked for and checked, the age of the
 * sign-in asked for and checked, and people known by their national identity number, which goes into the link of the
 * account and nowhere else. One for each session.
 */
final class IdPortenProvider extends OIDCIdentityProvider {

    /** What stands wherever Keycloak shows, logs or passes on somebody's user name at the identity provider. */
    static final String NEUTRAL_NAME = "ID-porten";

    private final IdPortenConfig config;
    private @Nullable EventBuilder event;

    IdPortenProvider(KeycloakSession session, IdPortenConfig config) {
        super(session, config);
        this.config = config;
    }

    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        OptionalInt maxAge = new Freshness(session, request.getAuthenticationSession()).ask();
        UriBuilder url = super.createAuthorizationUrl(request)
                .replaceQueryParam(
                        OAuth2Constants.ACR_VALUES, config.requiredLevel().claim());
        maxAge.ifPresent(seconds -> url.replaceQueryParam(OIDCLoginProtocol.MAX_AGE_PARAM, seconds));
        return url;
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder eventOfAnswer) {
        this.event = eventOfAnswer;
        return super.callback(realm, callback, eventOfAnswer);
    }

    @Override
    public BrokeredIdentityContext getFederatedIdentity(String response) {
        BrokeredIdentityContext identity = super.getFederatedIdentity(response);
        Claims claims = new Claims(
                (JsonWebToken) Objects.requireNonNull(identity.getContextData().get(VALIDATED_ID_TOKEN)));
        if (!claims.level()
                .filter(level -> level.reaches(config.requiredLevel()))
                .isPresent()) {
            throw refused(Refusal.LEVEL_TOO_LOW);
        }
        if (claims.authTime().stream().noneMatch(this::isFresh)) {
            throw refused(Refusal.NOT_FRESH);
        }
        identity.setId(claims.pid().orElseThrow(() -> refused(Refusal.NO_IDENTITY)));
        identity.setUsername(NEUTRAL_NAME);
        identity.setEmail(null);
        identity.setFirstName(null);
        identity.setLastName(null);
        return identity;
    }

    /** Left to {@link Freshness}, with a page that says what to do. */
    @Override
    protected boolean isAuthTimeExpired(JsonWebToken idToken, AuthenticationSessionModel authSession) {
        return false;
    }

    /** Nobody gets in by a token of ID-porten that somebody else was given. */
    @Override
    protected boolean supportsExternalExchange() {
        return false;
    }

    private boolean isFresh(long authTime) {
        return new Freshness(session, session.getContext().getAuthenticationSession())
                .isEnough(authTime, config.getAllowedClockSkew());
    }

    private ErrorPageException refused(Refusal refusal) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        // Keycloak noted it before we looked; a sign-in by password that follows has a time of its own.
        authentication.removeClientNote(AuthenticationManager.AUTH_TIME_BROKER);
        if (event != null) {
            event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                    .detail(Details.IDENTITY_PROVIDER, config.getAlias())
                    .detail(Details.REASON, refusal.reason())
                    .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        }
        return new ErrorPageException(session, authentication, Response.Status.FORBIDDEN, refusal.message());
    }
}
