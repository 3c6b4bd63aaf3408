package dev.selfservice.keycloak.e2e.server;

import org.keycloak.testframework.annotations.InjectTestDatabase;
import org.keycloak.testframework.database.TestDatabase;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;
import org.keycloak.testframework.injection.SupplierOrder;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;
import org.keycloak.testframework.server.KeycloakServerConfigInterceptor;

/** The database of a run with {@code kc.test.database=embedded-postgres}; the framework's own PostgreSQL needs Docker. */
final class EmbeddedPostgresSupplier
        implements Supplier<TestDatabase, InjectTestDatabase>,
                KeycloakServerConfigInterceptor<TestDatabase, InjectTestDatabase> {

    @Override
    public String getAlias() {
        return "embedded-postgres";
    }

    @Override
    public TestDatabase getValue(InstanceContext<TestDatabase, InjectTestDatabase> context) {
        return new EmbeddedPostgresDatabase();
    }

    @Override
    public KeycloakServerConfigBuilder intercept(
            KeycloakServerConfigBuilder server, InstanceContext<TestDatabase, InjectTestDatabase> context) {
        return server.options(context.getValue().serverConfig());
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.GLOBAL;
    }

    @Override
    public boolean compatible(
            InstanceContext<TestDatabase, InjectTestDatabase> there,
            RequestedInstance<TestDatabase, InjectTestDatabase> wanted) {
        return true;
    }

    @Override
    public void close(InstanceContext<TestDatabase, InjectTestDatabase> context) {
        context.getValue().stop();
    }

    @Override
    public int order() {
        return SupplierOrder.BEFORE_KEYCLOAK_SERVER;
    }
}
