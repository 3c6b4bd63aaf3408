package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Shell;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** An operator with a realm that has been running for years. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ExistingRealmIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void isSwitchedOnTwiceAndAMemberGetsBackIn() {
        RealmResource live = stock("live", Map.of());
        People people = new People(educloud, live);
        Person member = people.person("old-timer", OtpApp.random(), user -> {});

        Shell.Outcome first = Shell.run("existing-realm/apply.sh", "live");
        assertThat(first.output())
                .contains("set:   selfservice.enabled to true", "set:   the group /projects, empty")
                .contains("mail_not_set", "brute_force_off", "projects_none")
                .doesNotContain("flow_missing", "action_missing", "theme_not_ours", "disabled");
        assertThat(first.status()).as(first.output()).isZero();
        String before = export(live);
        Shell.Outcome second = Shell.run("existing-realm/apply.sh", "live");
        assertThat(second.output())
                .doesNotContainPattern("(?m)^(set|left): ")
                .contains("there: what projects come from");
        assertThat(second.status()).isZero();
        assertThat(export(live)).isEqualTo(before);

        assertThat(fields(live))
                .as("the same as the fragment for keycloak-config-cli")
                .containsAllEntriesOf(fragment());

        // What the script says is left to do by hand.
        RealmRepresentation realm = live.toRepresentation();
        realm.setSmtpServer(Map.of("host", "localhost", "port", "3025", "from", "no-reply@example.org"));
        live.update(realm);
        String project = project(live);
        live.users().get(member.id()).joinGroup(project);
        Administrator administrator = Administrator.signIn(Educloud.url("live"), people.administrator("p1"), "p1");
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);
        OtpEnrolmentPage enrolment = SecretPage.open(
                        chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        OtpApp newApp = OtpApp.of(enrolment.scan());
        enrolment.confirm(newApp.code());

        assertThat(administrator.status(call.link())).isEqualTo("COMPLETED");
        Person recovered = new Person(member.id(), member.username(), member.email(), member.password(), newApp);
        assertThat(new ConsoleSignIn(new HttpBrowser(), Educloud.url("live"))
                        .signIn(recovered)
                        .access())
                .isNotEmpty();
    }

    @Test
    void aSecondFactorIsDemandedOnRequestTwiceAndAllIsWell() {
        RealmResource realm = stock("demanding", Map.of());
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
                        "Realm 'demanding': all well.");
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

        String before = export(realm);
        Shell.Outcome second = Shell.run("existing-realm/apply.sh", "--sign-in", "demanding");
        assertThat(second.output())
                .contains(
                        "there: a second factor in the browser flow", "there: a second factor in the direct grant flow")
                .doesNotContainPattern("(?m)^(set|left): ");
        assertThat(export(realm)).isEqualTo(before);
    }

    @Test
    void aFlowThatDoesMoreThanWeUnderstandIsLeft() {
        RealmResource realm = stock("passkeys", Map.of("selfservice.enabled", "true"));
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

    @Test
    void whatTheOperatorChoseStays() {
        RealmResource own = stock("own", Map.of("selfservice.enabled", "false", "acme.colour", "blue"));
        RealmRepresentation realm = own.toRepresentation();
        realm.setEmailTheme("base");
        realm.setAccessCodeLifespanUserAction(600);
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(java.util.Set.of("en", "de"));
        realm.setSmtpServer(Map.of(
                "host", "mail.example.org", "from", "a@example.org", "auth", "true", "user", "u", "password", "p"));
        own.update(realm);
        Map<String, Object> before = fields(own);

        Shell.Outcome dry = Shell.run("existing-realm/apply.sh", "--dry-run", "--sign-in", "own");
        assertThat(dry.output())
                .contains(
                        "set:   loginTheme to selfservice",
                        "set:   a second factor, in a copy of the browser flow",
                        "Nothing was changed.");
        assertThat(dry.status()).isZero();
        assertThat(fields(own)).isEqualTo(before);

        Shell.Outcome outcome = Shell.run("existing-realm/apply.sh", "own");
        assertThat(outcome.output())
                .contains(
                        "left:  selfservice.enabled is false, not true",
                        "left:  emailTheme is base, not selfservice",
                        "left:  accessCodeLifespanUserAction is 600, not 1800",
                        "left:  internationalization is on, without nb nn");
        assertThat(outcome.status()).isZero();
        Map<String, Object> after = fields(own);
        assertThat(after).containsEntry("loginTheme", "selfservice").containsEntry("accountTheme", "selfservice");
        after.keySet().removeAll(List.of("loginTheme", "accountTheme"));
        before.keySet().removeAll(List.of("loginTheme", "accountTheme"));
        assertThat(after).isEqualTo(before);
    }

    /** Its fields as Keycloak understands them; a field that Keycloak doesn't know is an error. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> fragment() {
        try {
            YAMLMapper yaml = new YAMLMapper();
            RealmRepresentation realm = yaml.readValue(
                    Path.of("..", "realm-config", "existing-realm", "keycloak-config-cli.yaml")
                            .toFile(),
                    RealmRepresentation.class);
            assertThat(realm.getAttributes()).isEqualTo(Map.of("selfservice.enabled", "true"));
            Map<String, Object> fields = new TreeMap<>(Json.as(realm, Map.class));
            fields.values().removeIf(java.util.Objects::isNull);
            fields.keySet().removeAll(List.of("realm", "attributes"));
            assertThat(fields).hasSizeGreaterThan(6);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RealmResource stock(String name, Map<String, String> attributes) {
        RealmRepresentation stock = new RealmRepresentation();
        stock.setRealm(name);
        stock.setEnabled(true);
        stock.setAttributes(attributes);
        RealmResource realm = educloud.realms().create(stock);
        educloud.afterTest(realm::remove);
        return realm;
    }

    /** Everything else that an operator has to do by hand. */
    private void configure(RealmResource live) {
        RealmRepresentation realm = live.toRepresentation();
        realm.setSmtpServer(Map.of("host", "localhost", "port", "3025", "from", "no-reply@example.org"));
        realm.setBruteForceProtected(true);
        realm.setEventsEnabled(true);
        realm.setAdminEventsEnabled(true);
        live.update(realm);
        live.groups().add(group("projects")).close();
        project(live);
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

    /** A project as the operator's guide says; its id. */
    private static String project(RealmResource realm) {
        String projects = realm.getGroupByPath("/projects").getId();
        String id =
                CreatedResponseUtil.getCreatedId(realm.groups().group(projects).subGroup(group("p1")));
        realm.groups().group(id).subGroup(group("admins")).close();
        return id;
    }

    private static GroupRepresentation group(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }

    private static String export(RealmResource realm) {
        return Json.write(realm.partialExport(true, true));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(RealmResource realm) {
        return new TreeMap<>(Json.as(realm.toRepresentation(), Map.class));
    }
}
