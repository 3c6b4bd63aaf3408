package dev.selfservice.keycloak.delegation.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link DelegationEntityProvider}s. */
public final class DelegationEntityProviderFactory implements JpaEntityProviderFactory {

    /**
     * Keycloak names the changelog's table after the first ten letters: {@code DATABASECHANGELOG_DELEGATION}. Never change
     * it, or the tables would be made a second time.
     */
    static final String ID = "delegation-selfservice";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new DelegationEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void close() {}
}
