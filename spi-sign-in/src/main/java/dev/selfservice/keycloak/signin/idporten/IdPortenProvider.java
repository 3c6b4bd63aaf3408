package dev.selfservice.keycloak.signin.idporten;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's OpenID Connect provider, with what ID-porten is for: the level asked for and checked, the age of the
 * sign-in asked for and checked, and people known by their national identity number, which goes into the link of the
 * account and nowhere else. One for each session.
 */
final class IdPortenProvider extends OIDCIdentityProvider {

    /** What stands wherever Keycloak shows, logs or passes on somebody's user name at the identity provider. */
    static final String NEUTRAL_NAME = "ID-porten";

    private static final Logger LOG = Logger.getLogger(IdPortenProvider.class);

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
        String pid = claims.pid().orElseThrow(() -> refused(Refusal.NO_IDENTITY));
        requireOneAccount(pid);
        identity.setId(pid);
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

    /** Asked before Keycloak asks, and logs the number when there are two. */
    private void requireOneAccount(String pid) {
        RealmModel realm = session.getContext().getRealm();
        List<String> accounts = ConnectedAccounts.of(session, realm, config.getAlias(), pid);
        if (accounts.size() > 1) {
            LOG.errorf(
                    "Realm '%s': one person is connected with the users %s by '%s' and can't sign in by it. Remove all"
                            + " connections but one.",
                    realm.getName(), accounts, config.getAlias());
            throw refused(Refusal.SEVERAL_ACCOUNTS);
        }
        if (accounts.isEmpty() && isOfOtherPerson(realm)) {
            throw refused(Refusal.OTHER_PERSON);
        }
    }

    /** Whether somebody who is signed in wants to connect an account that is connected with another person. */
    private boolean isOfOtherPerson(RealmModel realm) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        UserModel user = authentication.getAuthenticatedUser();
        return user != null
                && authentication.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) != null
                && session.users().getFederatedIdentity(realm, user, config.getAlias()) != null;
    }

    private ErrorPageException refused(Refusal refusal) {
        // Keycloak noted it before we looked; a sign-in by password that follows has a time of its own.
        session.getContext().getAuthenticationSession().removeClientNote(AuthenticationManager.AUTH_TIME_BROKER);
        return refusal.refuse(session, Objects.requireNonNull(event), config.getAlias());
    }
}
