package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.CommittedAccount;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Hears of identity providers that are connected with an account or disconnected from it, no matter who does it. A thief
 * who was signed in for a minute could get back in by one, and neither a new password nor a new OTP would end that.
 */
public final class Connections {

    private Connections() {}

    /** Hears of everything that happens in Keycloak. */
    public static void onEvent(ProviderEvent event) {
        if (event instanceof FederatedIdentityCreatedEvent made) {
            KeycloakSession session = made.getKeycloakSession();
            RealmModel realm = made.getRealm();
            if (Selfservice.enabled(realm)
                    && CommittedAccount.ask(session, realm, made.getUser().getId(), (own, user) -> user.getId())
                            .isPresent()) {
                new AccountNotices(session)
                        .connected(
                                realm,
                                made.getUser(),
                                made.getFederatedIdentity().getIdentityProvider());
            }
        } else if (event instanceof FederatedIdentityRemovedEvent removed && Selfservice.enabled(removed.getRealm())) {
            new AccountNotices(removed.getKeycloakSession())
                    .disconnected(
                            removed.getRealm(),
                            removed.getUser(),
                            removed.getFederatedIdentity().getIdentityProvider());
        }
    }
}
