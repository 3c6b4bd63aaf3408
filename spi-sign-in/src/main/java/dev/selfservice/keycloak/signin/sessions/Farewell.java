package dev.selfservice.keycloak.signin.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * What one application, or the identity provider that somebody came by, is told when a session has ended. It holds all
 * that Keycloak needs for it, since the session itself is gone by then.
 *
 * @param user the id of whose session it was
 * @param application null for the identity provider
 */
record Farewell(
        String sessionId,
        String user,
        @Nullable String loginUsername,
        @Nullable String ipAddress,
        @Nullable String authMethod,
        @Nullable String brokerSessionId,
        @Nullable String brokerUserId,
        Map<String, String> notes,
        @Nullable Application application) {

    /** An application's part in a session. */
    record Application(
            String client, String protocol, @Nullable String redirectUri, Map<String, String> notes) {

        static Application of(AuthenticatedClientSessionModel part) {
            return new Application(
                    part.getClient().getId(), part.getProtocol(), part.getRedirectUri(), withoutNulls(part.getNotes()));
        }
    }

    /** Everybody who took part in a session that is about to end, and is told by the server and not by the browser. */
    static List<Farewell> ofAll(UserSessionModel ended) {
        Stream<Farewell> applications = ended.getAuthenticatedClientSessions().values().stream()
                .filter(Farewell::isTold)
                .map(part -> of(ended, Application.of(part)));
        Stream<Farewell> provider =
                ended.getNote(Details.IDENTITY_PROVIDER) == null ? Stream.empty() : Stream.of(of(ended, null));
        return Stream.concat(applications, provider).toList();
    }

    private static Farewell of(UserSessionModel ended, @Nullable Application application) {
        return new Farewell(
                ended.getId(),
                ended.getUser().getId(),
                ended.getLoginUsername(),
                ended.getIpAddress(),
                ended.getAuthMethod(),
                ended.getBrokerSessionId(),
                ended.getBrokerUserId(),
                withoutNulls(ended.getNotes()),
                application);
    }

    /** Keycloak keeps a note of null in a session that was read from the database. */
    private static Map<String, String> withoutNulls(Map<String, @Nullable String> notes) {
        Map<String, String> there = new HashMap<>();
        notes.forEach((name, note) -> {
            if (note != null) {
                there.put(name, note);
            }
        });
        return there;
    }

    /** As Keycloak chooses: without a protocol it is a part of Keycloak's own. */
    private static boolean isTold(AuthenticatedClientSessionModel part) {
        return part.getClient().isEnabled()
                && !part.getClient().isFrontchannelLogout()
                && part.getProtocol() != null
                && !Action.LOGGED_OUT.name().equals(part.getAction());
    }

    /** Calls whom it is for, and waits for the answer. */
    void say(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        UserModel whose = session.users().getUserById(realm, user);
        if (whose == null) {
            return;
        }
        UserSessionModel ended = again(session, realm, whose);
        if (application == null) {
            tellProvider(session, realm, ended);
        } else {
            tell(session, realm, ended, application);
        }
    }

    /** The session for Keycloak to speak of: in this transaction's memory alone, and gone with it. */
    private UserSessionModel again(KeycloakSession session, RealmModel realm, UserModel whose) {
        UserSessionModel ended = session.sessions()
                .createUserSession(
                        sessionId,
                        realm,
                        whose,
                        loginUsername,
                        ipAddress,
                        authMethod,
                        false,
                        brokerSessionId,
                        brokerUserId,
                        SessionPersistenceState.TRANSIENT);
        notes.forEach(ended::setNote);
        return ended;
    }

    private static void tell(
            KeycloakSession session, RealmModel realm, UserSessionModel ended, Application application) {
        var client = realm.getClientById(application.client());
        if (client == null) {
            return;
        }
        AuthenticatedClientSessionModel part = session.sessions().createClientSession(realm, client, ended);
        part.setProtocol(application.protocol());
        part.setRedirectUri(application.redirectUri());
        application.notes().forEach(part::setNote);
        session.getProvider(LoginProtocol.class, application.protocol())
                .setSession(session)
                .setRealm(realm)
                .setUriInfo(session.getContext().getUri())
                .backchannelLogout(ended, part);
    }

    private static void tellProvider(KeycloakSession session, RealmModel realm, UserSessionModel ended) {
        IdentityBrokerService.getIdentityProvider(session, ended.getNote(Details.IDENTITY_PROVIDER))
                .backchannelLogout(session, ended, session.getContext().getUri(), realm);
    }
}
