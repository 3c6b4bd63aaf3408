package dev.selfservice.keycloak.e2e.rules;

import dev.selfservice.keycloak.e2e.projects.InjectOrganizations;
import dev.selfservice.keycloak.e2e.projects.OrganizationsServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.BeforeEach;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The limits hold where projects are organizations, too. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OrganizationLimitsIT extends Rule13_LimitsHoldInParallelIT {

    @InjectOrganizations
    OrganizationsServer server;

    @BeforeEach
    void whereProjectsAreOrganizations() {
        educloud = server.educloud();
    }
}
