package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A realm that does not use us is not touched, and one that begins to is set up at once. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class UnusedRealmIT {

    @InjectEducloud
    Educloud educloud;

    private static final String REALM = "plain";
    private static final List<String> PATHS = List.of(
            "/selfservice",
            "/selfservice/me",
            "/selfservice/projects",
            "/selfservice/projects/x/reset-links",
            "/reset-link",
            "/reset-link/" + "A".repeat(43),
            "/reset-link/stop/" + "A".repeat(43));

    @Test
    void allPathsAre404AndNothingIsMade() {
        RealmRepresentation plain = new RealmRepresentation();
        plain.setRealm(REALM);
        plain.setEnabled(true);
        RealmResource realm = educloud.realms().create(plain);
        educloud.afterTest(() -> educloud.realms().remove(REALM));

        notFound();
        assertThat(realm.clients().findByClientId("selfservice-recovery")).isEmpty();
        assertThat(flows(realm)).doesNotContain("reset link");

        enable(realm, "true");
        assertThat(new Api(Educloud.url(REALM), null).get("/me").status()).isEqualTo(401);

        enable(realm, "false");
        notFound();
    }

    private static void notFound() {
        HttpBrowser browser = new HttpBrowser();
        for (String path : PATHS) {
            for (String method : List.of("GET", "POST", "HEAD")) {
                assertThat(browser.send(method, Educloud.url(REALM) + path).status())
                        .as(method + " " + path)
                        .isEqualTo(404);
            }
        }
    }

    private static List<String> flows(RealmResource realm) {
        return realm.flows().getFlows().stream()
                .map(org.keycloak.representations.idm.AuthenticationFlowRepresentation::getAlias)
                .toList();
    }

    private static void enable(RealmResource realm, String value) {
        RealmRepresentation changed = realm.toRepresentation();
        changed.getAttributes().put("selfservice.enabled", value);
        realm.update(changed);
    }
}
