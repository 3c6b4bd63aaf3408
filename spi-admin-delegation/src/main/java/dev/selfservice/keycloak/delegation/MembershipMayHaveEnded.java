package dev.selfservice.keycloak.delegation;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * The signal of a source of projects: somebody may be a member or an administrator no longer. Told on the session's
 * factory within the transaction in which it happens, when it isn't sure yet. A listener looks after the commit and asks
 * the {@link ProjectProvider}. A signal too many costs one look; one too few is made up for when the guard asks next.
 * Keycloak itself tells that a user was removed.
 *
 * @param userId who may have left; null when it may be anybody in the realm
 */
public record MembershipMayHaveEnded(
        KeycloakSession session, RealmModel realm, @Nullable String userId) implements ProviderEvent {

    /** Tells that one user may have left a project, or its administrators. */
    public static void tell(KeycloakSession session, RealmModel realm, UserModel user) {
        publish(new MembershipMayHaveEnded(session, realm, user.getId()));
    }

    /** Tells that anybody may have: a project is gone, or more has changed than can be named. */
    public static void tellOfEverybody(KeycloakSession session, RealmModel realm) {
        publish(new MembershipMayHaveEnded(session, realm, null));
    }

    private static void publish(MembershipMayHaveEnded event) {
        event.session.getKeycloakSessionFactory().publish(event);
    }

    @Override
    public KeycloakSession getKeycloakSession() {
        return session;
    }
}
