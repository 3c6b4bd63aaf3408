package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.signin.change.CredentialChanges;
import dev.selfservice.keycloak.signin.sessions.SessionEnd;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * What follows each change of a credential: all sessions of the member end, online and offline, what was begun before
 * can't be finished any more, and a temporary lock from wrong guesses is gone. Done at each change and not at the end,
 * since old sessions would live on between the two.
 */
final class CredentialChange {

    private CredentialChange() {}

    static void follow(HeldRecovery recovery) {
        UserModel member = recovery.member();
        KeycloakSession session = recovery.session();
        RealmModel realm = recovery.flow().getRealm();
        new CredentialChanges(session).changed(realm, member, null);
        for (UserSessionModel old : SessionEnd.candidates(session, realm, member)) {
            boolean offline = old.isOffline();
            recovery.audit(
                    AuditEvent.SESSIONS_ENDED, Map.of("session_id", old.getId(), "offline", Boolean.toString(offline)));
            SessionEnd.of(session, realm, old);
        }
        session.users()
                .setNotBeforeForUser(realm, member, Math.toIntExact(Clock.now().getEpochSecond()));
        session.loginFailures().removeUserLoginFailure(realm, member.getId());
    }
}
