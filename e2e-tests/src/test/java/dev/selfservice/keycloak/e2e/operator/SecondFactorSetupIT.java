package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Shell;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** An operator with a realm that has been running for years, in which a password alone was enough. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SecondFactorSetupIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void aSecondFactorIsDemandedOnRequestTwiceAndWhatIsLeftIsTold() {
        RealmResource realm = StockRealm.create(educloud, "demanding", Map.of());
        People people = new People(educloud, realm);
        Person without = people.person("old-timer", null, user -> {});
        Person with = people.person("old-timer", OtpApp.random(), user -> {});
        configure(realm);
        // What the operator made of Keycloak's flow.
        AuthenticationExecutionInfoRepresentation redirector = execution(realm, "identity-provider-redirector");
        redirector.setRequirement("DISABLED");
        realm.flows().updateExecutions("browser", redirector);
        String stockFlow = Json.write(realm.flows().getExecutions("browser"));
        assertThat(password(without, "&kc_action=CONFIGURE_TOTP").hasForm("kc-totp-settings-form"))
                .as("the way that Keycloak leaves open")
                .isTrue();

        Shell.Outcome first = Shell.run("existing-realm/apply.sh", "--sign-in", "demanding");

        assertThat(first.output())
                .contains(
                        "set:   a second factor in the browser flow",
                        "set:   a second factor in the direct grant flow",
                        "WARNING otp_can_be_added",
                        "Realm 'demanding': warnings.");
        assertThat(first.status()).isZero();
        for (String parameters : List.of("", "&kc_action=CONFIGURE_TOTP")) {
            Answer told = password(without, parameters);
            assertThat(told.page().getElementById("sign-in-no-otp")).isNotNull();
            assertThat(told.hasForm("kc-totp-settings-form")).isFalse();
        }
        assertThat(new ConsoleSignIn(new HttpBrowser(), Educloud.url("demanding"))
                        .signIn(with)
                        .access())
                .isNotEmpty();
        assertThat(Json.write(realm.flows().getExecutions("browser")))
                .as("what was in use before")
                .isEqualTo(stockFlow);
        assertThat(realm.flows().getExecutions("selfservice browser"))
                .filteredOn(execution -> "identity-provider-redirector".equals(execution.getProviderId()))
                .extracting(AuthenticationExecutionInfoRepresentation::getRequirement)
                .containsExactly("DISABLED");

        String before = StockRealm.export(realm);
        Shell.Outcome second = Shell.run("existing-realm/apply.sh", "--sign-in", "demanding");
        assertThat(second.output())
                .contains(
                        "there: a second factor in the browser flow", "there: a second factor in the direct grant flow")
                .doesNotContainPattern("(?m)^(set|left): ");
        assertThat(StockRealm.export(realm)).isEqualTo(before);
    }

    @Test
    void aFlowThatDoesMoreThanWeUnderstandIsLeft() {
        RealmResource realm = StockRealm.create(educloud, "passkeys", Map.of("selfservice.enabled", "true"));
        AuthenticationExecutionInfoRepresentation passkeys = execution(realm, "webauthn-authenticator");
        passkeys.setRequirement("ALTERNATIVE");
        realm.flows().updateExecutions("browser", passkeys);

        Operator operator = new Operator(educloud, "passkeys");
        Answer answer = operator.demandSecondFactor();

        assertThat(answer.body()).isEqualTo("{\"browser flow\":\"left\",\"direct grant flow\":\"set\"}");
        assertThat(realm.toRepresentation().getBrowserFlow()).isEqualTo("browser");
        assertThat(operator.findings())
                .contains("second_factor_optional:browser flow: browser")
                .noneMatch(finding -> finding.startsWith("second_factor_optional:direct grant flow"));
    }

    @Test
    void theFragmentForTheSignInHasTheFlowsOfTheRealmThatWeShip() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        RealmRepresentation fragment = yaml.readValue(
                Path.of("..", "realm-config", "existing-realm", "keycloak-config-cli-sign-in.yaml")
                        .toFile(),
                RealmRepresentation.class);
        RealmRepresentation shipped = yaml.readValue(
                Path.of("..", "realm-config", "educloud-realm.json").toFile(), RealmRepresentation.class);

        assertThat(fragment.getBrowserFlow()).isEqualTo(shipped.getBrowserFlow());
        assertThat(fragment.getDirectGrantFlow()).isEqualTo(shipped.getDirectGrantFlow());
        assertThat(fragment.getAuthenticationFlows()).hasSize(3).allSatisfy(flow -> assertThat(
                        shipped.getAuthenticationFlows().stream().map(Json::write))
                .contains(Json.write(flow)));
    }

    /** Everything else that an operator has to do by hand. */
    private void configure(RealmResource live) {
        RealmRepresentation realm = live.toRepresentation();
        realm.setSmtpServer(Map.of("host", "localhost", "port", "3025", "from", "no-reply@example.org"));
        realm.setBruteForceProtected(true);
        realm.setEventsEnabled(true);
        realm.setAdminEventsEnabled(true);
        live.update(realm);
        live.groups().add(StockRealm.group("projects")).close();
        StockRealm.project(live);
        People people = new People(educloud, live);
        people.administrator("p1");
        people.administrator("p1");
    }

    private static AuthenticationExecutionInfoRepresentation execution(RealmResource realm, String provider) {
        return realm.flows().getExecutions("browser").stream()
                .filter(execution -> provider.equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
    }

    private static Answer password(Person person, String parameters) {
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), Educloud.url("demanding"));
        return console.password(console.open(parameters), person);
    }
}
