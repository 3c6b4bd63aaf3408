package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.restart.InjectRestartedServer;
import dev.selfservice.keycloak.e2e.restart.RestartedServer;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.ProductionServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What shows only when a server starts, in production. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ServerStartIT {

    /** Only so that the distribution is unpacked and has our jars. */
    @InjectEducloud
    Educloud educloud;

    @InjectRestartedServer
    RestartedServer restarted;

    @Test
    void aWrongOptionStopsTheStart() {
        try (ProductionServer server = new ProductionServer()) {
            for (Map.Entry<String, String> wrong : WRONG.entrySet()) {
                server.start("--hostname-strict=false", wrong.getKey());
                assertThat(server.awaitEnd()).as(server.output()).isNotZero();
                assertThat(server.output()).contains(wrong.getValue());
            }
        }
    }

    @Test
    void aRightOptionStartsItAndADynamicHostNameIsFound() {
        assertThat(restarted.operatorOf("master").findings()).contains("disabled", "hostname_not_fixed");
    }

    private static final Map<String, String> WRONG = Map.of(
            "--spi-reset-link--jpa--link-lifespan=599",
            "link-lifespan is '599'; allowed is a whole number from 600 to 86400",
            "--spi-project--group--projects-group=projects",
            "projects-group is 'projects'; allowed is a group path such as /projects",
            "--spi-realm-restapi-extension--selfservice--help-administrators=yes",
            "help-administrators is 'yes'; allowed is true or false");
}
