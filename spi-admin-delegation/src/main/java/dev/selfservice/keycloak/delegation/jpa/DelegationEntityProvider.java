package dev.selfservice.keycloak.delegation.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak of this module's entities and of the changelog that makes their tables. */
public final class DelegationEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(LockoutEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/selfservice-delegation-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return DelegationEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
