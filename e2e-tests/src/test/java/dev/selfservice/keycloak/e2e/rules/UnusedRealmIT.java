package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A realm that does not use us is not touched, and one that begins to is set up at once. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class UnusedRealmIT {

    @InjectEducloud
    Educloud educloud;

    private static final String REALM = "plain";
    private static final String CLIENT = "selfservice-recovery";
    private static final String FLOW = "reset link";
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
        RealmResource realm = plain();

        notFound();
        assertThat(realm.clients().findByClientId(CLIENT)).isEmpty();
        assertThat(flows(realm)).doesNotContain(FLOW);

        enable(realm, "true");
        isSetUp(realm);
        assertThat(new Api(Educloud.url(REALM), null).get("/me").status()).isEqualTo(401);

        enable(realm, "false");
        notFound();
    }

    @Test
    void whatIsMissingComesBackWithTheSweep() {
        RealmResource realm = plain();
        enable(realm, "true");
        tearDown(realm);
        educloud.inside().sweep();
        isSetUp(realm);
    }

    @Test
    void whatIsMissingComesBackWhenALinkIsOpened() {
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.afterTest(educloud.inside()::sweep);
        tearDown(educloud.admin());
        ScriptedMember.open(call.mail()).recover(call.link().secret());
        isSetUp(educloud.admin());
    }

    private RealmResource plain() {
        RealmRepresentation plain = new RealmRepresentation();
        plain.setRealm(REALM);
        plain.setEnabled(true);
        RealmResource realm = educloud.realms().create(plain);
        educloud.afterTest(() -> educloud.realms().remove(REALM));
        return realm;
    }

    private static void isSetUp(RealmResource realm) {
        assertThat(realm.clients().findByClientId(CLIENT)).hasSize(1);
        assertThat(flows(realm)).contains(FLOW);
    }

    private static void tearDown(RealmResource realm) {
        realm.clients()
                .findByClientId(CLIENT)
                .forEach(client -> realm.clients().get(client.getId()).remove());
        realm.flows().getFlows().stream()
                .filter(flow -> FLOW.equals(flow.getAlias()))
                .forEach(flow -> realm.flows().deleteFlow(flow.getId()));
        assertThat(flows(realm)).doesNotContain(FLOW);
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
                .map(AuthenticationFlowRepresentation::getAlias)
                .toList();
    }

    private static void enable(RealmResource realm, String value) {
        RealmRepresentation changed = realm.toRepresentation();
        changed.getAttributes().put("selfservice.enabled", value);
        realm.update(changed);
    }
}
