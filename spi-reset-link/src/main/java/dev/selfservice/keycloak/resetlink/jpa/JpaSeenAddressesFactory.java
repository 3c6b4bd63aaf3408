package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import dev.selfservice.keycloak.delegation.address.SeenAddressesFactory;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Keeps last seen addresses in Keycloak's own database, beside the links. */
public final class JpaSeenAddressesFactory implements SeenAddressesFactory {

    @Override
    public SeenAddresses create(KeycloakSession session) {
        return new JpaSeenAddresses(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public void close() {}
}
