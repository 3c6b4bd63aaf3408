package dev.selfservice.keycloak.resetlink.rest;

import dev.selfservice.keycloak.delegation.rest.ProjectResourceProvider;
import dev.selfservice.keycloak.delegation.rest.ProjectResourceProviderFactory;
import dev.selfservice.keycloak.delegation.rest.ProjectScope;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mounts {@link ResetLinksResource} under each project as {@code reset-links}. */
public final class ResetLinksResourceProviderFactory implements ProjectResourceProviderFactory {

    @Override
    public ProjectResourceProvider create(KeycloakSession session) {
        return new ProjectResourceProvider() {
            @Override
            public Object resource(ProjectScope scope) {
                return new ResetLinksResource(session, scope);
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
        return "reset-links";
    }

    @Override
    public void close() {}
}
