package dev.selfservice.keycloak.e2e.projects;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import org.apache.http.client.HttpClient;
import org.keycloak.testframework.injection.DependenciesBuilder;
import org.keycloak.testframework.injection.Dependency;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;

/** Makes the one {@link OrganizationsServer} of a run, when the first test asks for it. */
public final class OrganizationsServerSupplier implements Supplier<OrganizationsServer, InjectOrganizations> {

    @Override
    public List<Dependency> getDependencies(RequestedInstance<OrganizationsServer, InjectOrganizations> requested) {
        return DependenciesBuilder.create(Educloud.class).add(HttpClient.class).build();
    }

    @Override
    public OrganizationsServer getValue(InstanceContext<OrganizationsServer, InjectOrganizations> context) {
        return OrganizationsServer.start(
                context.getDependency(Educloud.class), context.getDependency(HttpClient.class));
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.GLOBAL;
    }

    @Override
    public boolean compatible(
            InstanceContext<OrganizationsServer, InjectOrganizations> there,
            RequestedInstance<OrganizationsServer, InjectOrganizations> wanted) {
        return true;
    }

    @Override
    public void close(InstanceContext<OrganizationsServer, InjectOrganizations> context) {
        context.getValue().close();
    }
}
