package dev.selfservice.keycloak.delegation.person;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventType;
import org.keycloak.events.email.EmailEventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether Keycloak itself mails this user about a changed credential: then ours would be the second of two. It does so
 * when the realm has the event listener {@code email}, and only to an address that is verified. Where the server's options
 * take one of the events from that listener, we rather mail twice than not at all.
 */
public final class KeycloaksOwnMail {

    private static final List<String> OF_CREDENTIALS =
            List.of(EventType.UPDATE_CREDENTIAL.name(), EventType.REMOVE_CREDENTIAL.name());

    private KeycloaksOwnMail() {}

    public static boolean comesTo(KeycloakSession session, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        return user.isEmailVerified()
                && mailsAboutCredentials()
                && realm.getEventsListenersStream().anyMatch(EmailEventListenerProviderFactory.ID::equals);
    }

    private static boolean mailsAboutCredentials() {
        Config.Scope listener = Config.scope("eventsListener", EmailEventListenerProviderFactory.ID);
        List<String> included = names(listener.getArray("include-events"));
        List<String> excluded = names(listener.getArray("exclude-events"));
        return (included.isEmpty() || included.containsAll(OF_CREDENTIALS))
                && Collections.disjoint(excluded, OF_CREDENTIALS);
    }

    private static List<String> names(String @Nullable [] events) {
        return Stream.ofNullable(events)
                .flatMap(Arrays::stream)
                .map(event -> event.strip().toUpperCase(Locale.ROOT))
                .toList();
    }
}
