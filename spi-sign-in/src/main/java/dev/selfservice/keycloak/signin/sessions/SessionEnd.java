package dev.selfservice.keycloak.signin.sessions;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Ends somebody's sessions, online or offline, in the session's transaction. The applications that took part are told
 * after the commit, in the background, and of what is rolled back they hear nothing. Keycloak tells them before it
 * answers, and one that stays silent would hold up the member's page, with all that the transaction has locked.
 *
 * <p>Each application is told once, by Keycloak's own call, which has the HTTP client's time limit; at most four at once
 * on each node, the others wait.
 */
public final class SessionEnd {

    /** The name of Keycloak's pool, which has four threads by default; apart from the mails', which must not wait. */
    private static final String POOL = "selfservice-logouts";

    private SessionEnd() {}

    /** All of somebody's sessions that could be ended, online and offline, as they are now. */
    public static List<UserSessionModel> candidates(KeycloakSession session, RealmModel realm, UserModel user) {
        return Stream.concat(
                        session.sessions().getUserSessionsStream(realm, user),
                        session.sessions().getOfflineUserSessionsStream(realm, user))
                .toList();
    }

    public static void of(KeycloakSession session, RealmModel realm, UserSessionModel ended) {
        List<Farewell> farewells = Farewell.ofAll(ended);
        if (ended.isOffline()) {
            session.sessions().removeOfflineUserSession(realm, ended);
        } else {
            session.sessions().removeUserSession(realm, ended);
        }
        farewells.forEach(
                farewell -> AfterCommit.of(session, realm, POOL, "the end of session " + ended.getId(), farewell::say));
    }
}
