package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What the extension made and somebody broke: found, not silently mended by asking, and mended on request. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SetupCheckIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void flowWithOneExecutionMore() {
        broken(realm -> realm.flows().addExecution("reset link", Map.of("provider", "auth-cookie")), "flow_changed");
    }

    @Test
    void clientThatCanDoMore() {
        broken(
                realm -> {
                    ClientRepresentation client = client(realm);
                    client.setStandardFlowEnabled(true);
                    realm.clients().get(client.getId()).update(client);
                },
                "client_changed");
    }

    @Test
    void clientAndFlowRemoved() {
        broken(
                realm -> {
                    realm.clients().get(client(realm).getId()).remove();
                    realm.flows().getFlows().stream()
                            .filter(flow -> flow.getAlias().equals("reset link"))
                            .forEach(flow -> realm.flows().deleteFlow(flow.getId()));
                },
                "flow_missing",
                "client_missing");
    }

    @Test
    void requiredActionRemoved() {
        broken(
                realm -> realm.flows().removeRequiredAction("selfservice-replace-otp"),
                "action_missing:selfservice-replace-otp");
    }

    @Test
    void someEventsStoredAndOursNot() {
        educloud.admin().updateRealmEventsConfig(eventTypes(List.of("LOGIN", "LOGOUT")));
        educloud.afterTest(() -> educloud.admin().updateRealmEventsConfig(eventTypes(List.of())));
        assertThat(operator().findings())
                .contains("event_type_not_stored:EXECUTE_ACTIONS", "event_type_not_stored:UPDATE_CREDENTIAL")
                .doesNotContain("event_type_not_stored:LOGOUT");
    }

    private org.keycloak.representations.idm.RealmEventsConfigRepresentation eventTypes(List<String> types) {
        var config = educloud.admin().getRealmEventsConfig();
        config.setEnabledEventTypes(types);
        return config;
    }

    private void broken(java.util.function.Consumer<RealmResource> change, String... findings) {
        // Just swept, so that the sweep's timer does not mend it under our eyes.
        educloud.inside().sweep();
        change.accept(educloud.admin());
        educloud.afterTest(() -> operator().setUp());

        assertThat(operator().findings()).containsExactlyInAnyOrder(findings);
        assertThat(operator().findings()).as("asking mends nothing").containsExactlyInAnyOrder(findings);
        assertThat(operator().setUp().status()).isEqualTo(204);
        assertThat(operator().findings()).isEmpty();
        assertThat(educloud.admin()
                        .getAdminEvents(
                                List.of("ACTION"), null, null, null, null, "selfservice/setup", null, null, 0, 1))
                .as("and somebody did it")
                .hasSize(1);
    }

    private static ClientRepresentation client(RealmResource realm) {
        return realm.clients().findByClientId("selfservice-recovery").get(0);
    }

    private Operator operator() {
        return new Operator(educloud, Educloud.REALM);
    }
}
