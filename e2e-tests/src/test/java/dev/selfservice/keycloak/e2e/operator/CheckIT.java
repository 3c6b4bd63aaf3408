package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.OtherClients;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Shell;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The operator's check: the realm that we ship is clean, each fault is found, and only operators may ask. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class CheckIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void theRealmThatWeShipIsClean() {
        Answer answer = operator().check();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEqualTo("{\"worst\":\"ok\",\"findings\":[]}");

        Shell.Outcome shell = Shell.run("check.sh", Educloud.REALM);
        assertThat(shell.output()).endsWith("Realm 'educloud': all well.\n");
        assertThat(shell.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.selfservice.keycloak.e2e.operator.Fault#all")
    void eachFaultIsFound(Fault fault) {
        fault.put().accept(educloud);

        JsonNode report = operator().check().json();

        assertThat(operator().findings()).containsExactlyInAnyOrderElementsOf(fault.findings());
        assertThat(report.path("worst").asText()).isEqualTo(fault.severity());
        assertThat(report.path("findings")).allSatisfy(finding -> {
            assertThat(finding.path("message").asText()).isNotBlank();
            assertThat(finding.path("remedy").asText()).isNotBlank();
        });
    }

    @Test
    void theScriptTellsWhatWasFoundAndEndsWithItsSeverity() {
        educloud.configure(realm -> realm.setBruteForceProtected(false));
        Shell.Outcome warned = Shell.run("check.sh", Educloud.REALM);
        assertThat(warned.output()).contains("WARNING brute_force_off", "-> Switch on", "Realm 'educloud': warnings.");
        assertThat(warned.status()).isEqualTo(1);

        educloud.set("links-per-member", "\"0\\");
        Shell.Outcome failed = Shell.run("check.sh", Educloud.REALM);
        assertThat(failed.output())
                .contains("ERROR   setting_invalid (selfservice.links-per-member)", "It is '\"0\\';");
        assertThat(failed.status()).isEqualTo(2);

        Shell.Outcome unknown = Shell.run("check.sh", "no-such-realm");
        assertThat(unknown.output()).contains("Could not ask realm 'no-such-realm'");
        assertThat(unknown.status()).isEqualTo(3);
    }

    @Test
    void aRealmThatDoesNotUseUsSaysSoAndStaysUntouched() {
        RealmRepresentation stock = new RealmRepresentation();
        stock.setRealm("stock");
        stock.setEnabled(true);
        RealmResource realm = educloud.realms().create(stock);
        educloud.afterTest(realm::remove);
        Operator operator = new Operator(educloud, "stock");

        assertThat(operator.findings()).startsWith("disabled").contains("mail_not_set", "projects_missing:/projects");
        assertThat(operator.setUp().status()).isEqualTo(204);
        assertThat(realm.clients().findByClientId("selfservice-recovery")).isEmpty();
        assertThat(realm.flows().getFlows()).noneMatch(flow -> flow.getAlias().equals("reset link"));
    }

    @Test
    void onlyWhoMayViewTheRealmAndItsGroupsMayAsk() {
        People people = new People(educloud);
        Person person = people.administrator("ec101");
        Administrator administrator = Administrator.signIn(educloud, person, "ec101");
        assertThat(new Api(SelfserviceServer.URL + "/admin/realms/" + Educloud.REALM, null)
                        .get("/check")
                        .status())
                .isEqualTo(401);
        String consoleToken = new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(people.member("ec101"))
                .access();
        assertThat(new Operator(Educloud.REALM, consoleToken).check().status())
                .as("an ordinary member")
                .isEqualTo(403);
        assertThat(new Operator(Educloud.REALM, new OtherClients(educloud).tokenFor(person))
                        .check()
                        .status())
                .as("a project administrator")
                .isEqualTo(403);
        assertThat(administrator.api().get("/check").status())
                .as("not under our own path")
                .isEqualTo(404);

        Person viewer = people.person("viewer", OtpApp.random(), user -> {});
        Operator asking = new Operator(Educloud.REALM, new OtherClients(educloud).tokenFor(viewer));
        grant(viewer, "view-realm");
        assertThat(asking.check().status()).as("the realm without its groups").isEqualTo(403);
        grant(viewer, "query-groups");
        assertThat(asking.check().status())
                .as("who may look for groups and see none")
                .isEqualTo(403);
        grant(viewer, "view-users");
        assertThat(asking.check().status()).isEqualTo(200);
        assertThat(asking.setUp().status())
                .as("setting up is more than viewing")
                .isEqualTo(403);
        assertThat(asking.demandSecondFactor().status()).isEqualTo(403);
    }

    private void grant(Person person, String role) {
        RealmResource realm = educloud.admin();
        String clientId =
                realm.clients().findByClientId("realm-management").get(0).getId();
        RoleRepresentation granted =
                realm.clients().get(clientId).roles().get(role).toRepresentation();
        realm.users().get(person.id()).roles().clientLevel(clientId).add(List.of(granted));
    }

    private Operator operator() {
        return new Operator(educloud, Educloud.REALM);
    }
}
