package dev.selfservice.keycloak.e2e.rules;

import dev.selfservice.keycloak.e2e.projects.InjectOrganizations;
import dev.selfservice.keycloak.e2e.projects.OrganizationsServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.BeforeEach;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Who administers another organization counts where projects are organizations, too. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OrganizationAdministratorsIT extends Rule25_AnAdministratorOfAnyProjectIsOneIT {

    @InjectOrganizations
    OrganizationsServer server;

    @BeforeEach
    void whereProjectsAreOrganizations() {
        educloud = server.educloud();
    }
}
