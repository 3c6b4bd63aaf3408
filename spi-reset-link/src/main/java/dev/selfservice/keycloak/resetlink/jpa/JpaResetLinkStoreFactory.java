package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.ResetLinkStoreFactory;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Keeps links in Keycloak's own database. Its server options are the defaults of {@link ResetLinkPolicy}. */
public final class JpaResetLinkStoreFactory implements ResetLinkStoreFactory {

    @Override
    public ResetLinkStore create(KeycloakSession session) {
        return new JpaResetLinkStore(
                session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Stops the server's start when an option is outside its range. */
    @Override
    public void init(Config.Scope config) {
        ResetLinkPolicy.checkOptions(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public void close() {}
}
