package dev.selfservice.keycloak.delegation.person;

import org.keycloak.events.email.EmailEventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether Keycloak itself mails this user about a changed credential: then ours would be the second of two. It does so
 * when the realm has the event listener {@code email}, and only to an address that is verified.
 */
public final class KeycloaksOwnMail {

    private KeycloaksOwnMail() {}

    public static boolean comesTo(KeycloakSession session, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        return user.isEmailVerified()
                && realm.getEventsListenersStream().anyMatch(EmailEventListenerProviderFactory.ID::equals);
    }
}
