package dev.selfservice.keycloak.resetlink.recovery;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link RecoveryEndpoint} at {@code /realms/{realm}/reset-link}. */
public final class RecoveryEndpointProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                // Before any path or method is looked at: a realm that doesn't use us has nothing here, not even a 405.
                if (!Selfservice.enabled(session.getContext().getRealm())) {
                    throw new NotFoundException();
                }
                return new RecoveryEndpoint(session);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return PublicAddress.PATH;
    }

    @Override
    public void close() {}
}
