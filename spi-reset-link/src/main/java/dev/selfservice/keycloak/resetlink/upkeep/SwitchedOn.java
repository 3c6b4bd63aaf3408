package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sets a realm up in the moment in which an administrator switches it on. Keycloak publishes nothing when a realm's
 * attribute is set, but tells every global listener that an administrator changed the realm. Hears nothing else.
 */
public final class SwitchedOn implements EventListenerProviderFactory {

    private static final String ID = "selfservice-switched-on";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {

            @Override
            public void onEvent(Event event) {
                // What users do switches no realm on.
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                if (event.getResourceType() == ResourceType.REALM) {
                    RealmSetup.ensure(session, event.getRealmId());
                }
            }

            @Override
            public void close() {
                // Keeps nothing.
            }
        };
    }

    /** Heard in every realm, without a word in the realm's list of listeners. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Keeps nothing.
    }

    @Override
    public String getId() {
        return ID;
    }
}
