package dev.selfservice.keycloak.e2e.restart;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import org.keycloak.testframework.injection.DependenciesBuilder;
import org.keycloak.testframework.injection.Dependency;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;

/** Makes the one {@link RestartedServer} of a run, when the first test asks for it. */
public final class RestartedServerSupplier implements Supplier<RestartedServer, InjectRestartedServer> {

    @Override
    public List<Dependency> getDependencies(RequestedInstance<RestartedServer, InjectRestartedServer> requested) {
        return DependenciesBuilder.create(Educloud.class).build();
    }

    @Override
    public RestartedServer getValue(InstanceContext<RestartedServer, InjectRestartedServer> context) {
        return RestartedServer.start(context.getDependency(Educloud.class));
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.GLOBAL;
    }

    @Override
    public boolean compatible(
            InstanceContext<RestartedServer, InjectRestartedServer> there,
            RequestedInstance<RestartedServer, InjectRestartedServer> wanted) {
        return true;
    }

    @Override
    public void close(InstanceContext<RestartedServer, InjectRestartedServer> context) {
        context.getValue().close();
    }
}
