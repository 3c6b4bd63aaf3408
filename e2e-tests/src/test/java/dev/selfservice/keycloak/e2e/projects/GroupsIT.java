package dev.selfservice.keycloak.e2e.projects;

import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The source that we ship: groups. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class GroupsIT extends ProjectProviderContract {

    @InjectEducloud
    Educloud groups;

    @Override
    Educloud educloud() {
        return groups;
    }

    @Override
    String howToMakeAnAdministrator() {
        return "Put a member into the project's administrators' group.";
    }
}
