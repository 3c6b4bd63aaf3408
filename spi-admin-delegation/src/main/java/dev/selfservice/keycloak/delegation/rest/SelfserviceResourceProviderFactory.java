package dev.selfservice.keycloak.delegation.rest;

import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Answers under {@code /realms/{realm}/selfservice}, in realms that use us. */
public final class SelfserviceResourceProviderFactory implements RealmResourceProviderFactory {

    public static final String ID = "selfservice";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new SelfserviceResourceProvider(session);
    }

    /** Stops the start of a server that is too old, or has a wrong option. */
    @Override
    public void init(Config.Scope options) {
        SupportedServer.require();
        DelegationSettings.helpAdministrators();
        DelegationSettings.emailRest();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
