package dev.selfservice.keycloak.signin.change;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link CredentialChangeEntityProvider}s. */
public final class CredentialChangeEntityProviderFactory implements JpaEntityProviderFactory {

    /**
     * Keycloak names the changelog's table after the first ten letters, so that all our tables share {@code
     * DATABASECHANGELOG_SELFSERVIC}. Never change it, or the table would be made a second time.
     */
    static final String ID = "selfservice-sign-in";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new CredentialChangeEntityProvider();
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
