package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.restart.InjectRestartedServer;
import dev.selfservice.keycloak.e2e.restart.RestartedServer;
import dev.selfservice.keycloak.e2e.server.ProductionServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** An operator left it to the requests what the server is called. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule14_NoFixedHostNameNoLinkIT {

    @InjectRestartedServer
    RestartedServer restarted;

    @Test
    void whereRequestsNameTheServerNoLinkIsMadeAndTheLogSaysWhy() {
        Administrator administrator = restarted.administratorWithoutFixedHostName();
        Answer answer = administrator.order(administrator.person().id());
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("not_configured");
        assertThat(restarted.output()).contains("Reset links are off in realm 'unfixed'", "--hostname=https://");
    }

    @Test
    void whereTheRealmHasAnAddressLinksLeadThere() {
        assertThat(restarted.finished().call().mail().link())
                .startsWith(ProductionServer.URL + "/realms/educloud/reset-link/");
    }
}
