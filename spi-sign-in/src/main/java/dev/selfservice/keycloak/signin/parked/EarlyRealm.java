package dev.selfservice.keycloak.signin.parked;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm of a request that Keycloak hasn't begun with: for filters that have to look before it acts. */
public final class EarlyRealm {

    private EarlyRealm() {}

    /** Enters the realm with this name, in the request's own session; empty when there is none that uses us. */
    public static Optional<RealmModel> enter(KeycloakSession session, String name) {
        if (!session.getTransactionManager().isActive()) {
            // Keycloak begins it right after the filters, unless somebody has.
            session.getTransactionManager().begin();
        }
        Optional<RealmModel> realm =
                Optional.ofNullable(session.realms().getRealmByName(name)).filter(Selfservice::enabled);
        realm.ifPresent(session.getContext()::setRealm);
        return realm;
    }
}
