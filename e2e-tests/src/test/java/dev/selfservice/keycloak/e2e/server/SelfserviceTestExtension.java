package dev.selfservice.keycloak.e2e.server;

import dev.selfservice.keycloak.e2e.projects.OrganizationsServerSupplier;
import dev.selfservice.keycloak.e2e.restart.RestartedServerSupplier;
import java.util.List;
import org.keycloak.testframework.TestFrameworkExtension;
import org.keycloak.testframework.injection.Supplier;

/** Tells the test framework of what is ours. */
public final class SelfserviceTestExtension implements TestFrameworkExtension {

    @Override
    public List<Supplier<?, ?>> suppliers() {
        return List.of(
                new EducloudSupplier(),
                new ChromiumSupplier(),
                new EmbeddedPostgresSupplier(),
                new RestartedServerSupplier(),
                new OrganizationsServerSupplier());
    }
}
