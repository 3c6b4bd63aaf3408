package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A flow or client of the operator's own that happens to have our name is not ours to overwrite. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ForeignSetupIT {

    private static final String FLOW = "reset link";
    private static final String CLIENT = "selfservice-recovery";

    @InjectEducloud
    Educloud educloud;

    @Test
    void aForeignFlowIsLeftAlone() {
        isLeftAlone(this::foreignFlow, this::executions, this::removeFlow, "flow_foreign", "client_changed");
    }

    @Test
    void aForeignClientIsLeftAlone() {
        isLeftAlone(this::foreignClient, () -> Json.write(client()), this::removeClient, "client_foreign");
    }

    private void isLeftAlone(Consumer<RealmResource> put, Supplier<String> look, Runnable remove, String... findings) {
        CalledForHelp earlier = CalledForHelp.in(educloud);
        removeOurs();
        put.accept(educloud.admin());
        educloud.afterTest(() -> {
            removeClient();
            removeFlow();
            operator().setUp();
        });
        String before = look.get();

        Administrator administrator = earlier.administrator();
        Answer refused = administrator.order(earlier.member().id());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.error()).isEqualTo("not_configured");
        assertThat(new HttpBrowser().get(earlier.mail().link()).status()).isEqualTo(503);
        assertThat(operator().setUp().status()).isEqualTo(503);
        educloud.inside().sweep();

        assertThat(SelfserviceServer.LOG).content().contains("is there that is not ours");
        assertThat(operator().findings()).contains(findings[0]).doesNotContain("flow_changed");
        assertThat(look.get()).isEqualTo(before);

        remove.run();
        assertThat(operator().setUp().status()).isEqualTo(204);
        assertThat(operator().findings()).isEmpty();
    }

    private void foreignFlow(RealmResource realm) {
        AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
        flow.setAlias(FLOW);
        flow.setDescription("What we send to those who forgot their password");
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        realm.flows().createFlow(flow).close();
        realm.flows().addExecution(FLOW, Map.of("provider", "reset-credentials-choose-user"));
    }

    private void foreignClient(RealmResource realm) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT);
        client.setDescription("Our own portal");
        client.setRedirectUris(List.of("https://portal.example.org/*"));
        realm.clients().create(client).close();
    }

    private void removeOurs() {
        educloud.inside().sweep();
        removeClient();
        removeFlow();
    }

    private void removeClient() {
        RealmResource realm = educloud.admin();
        realm.clients()
                .findByClientId(CLIENT)
                .forEach(client -> realm.clients().get(client.getId()).remove());
    }

    private void removeFlow() {
        RealmResource realm = educloud.admin();
        realm.flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals(FLOW))
                .forEach(flow -> realm.flows().deleteFlow(flow.getId()));
    }

    private ClientRepresentation client() {
        return educloud.admin().clients().findByClientId(CLIENT).get(0);
    }

    private String executions() {
        return Json.write(educloud.admin().flows().getExecutions(FLOW));
    }

    private Operator operator() {
        return new Operator(educloud, Educloud.REALM);
    }
}
