package dev.selfservice.keycloak.delegation.address;

import dev.selfservice.keycloak.delegation.person.ChangedBy;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * The signal that a user's e-mail address is another than it was. Told once for each change, on the session's factory, in
 * the transaction that keeps the new one: it isn't sure yet.
 *
 * @param before null when there was none
 * @param after null when there is none now
 */
public record EmailChanged(
        KeycloakSession session,
        RealmModel realm,
        String userId,
        @Nullable String before,
        @Nullable String after,
        ChangedBy by)
        implements ProviderEvent {

    @Override
    public KeycloakSession getKeycloakSession() {
        return session;
    }
}
