package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
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
import org.keycloak.admin.client.resource.RealmResource;
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
        RealmResource live = StockRealm.create(educloud, "live", Map.of());
        People people = new People(educloud, live);
        Person member = people.person("old-timer", OtpApp.random(), user -> {});

        Shell.Outcome first = Shell.run("existing-realm/apply.sh", "live");
        assertThat(first.output())
                .contains("set:   selfservice.enabled to true", "set:   the group /projects, empty")
                .contains("mail_not_set", "brute_force_off", "projects_none")
                .doesNotContain("flow_missing", "action_missing", "theme_not_ours", "disabled");
        assertThat(first.status()).as(first.output()).isZero();
        String before = StockRealm.export(live);
        Shell.Outcome second = Shell.run("existing-realm/apply.sh", "live");
        assertThat(second.output())
                .doesNotContainPattern("(?m)^(set|left): ")
                .contains("there: what projects come from");
        assertThat(second.status()).isZero();
        assertThat(StockRealm.export(live)).isEqualTo(before);

        assertThat(StockRealm.fields(live))
                .as("the same as the fragment for keycloak-config-cli")
                .containsAllEntriesOf(fragment());

        // What the script says is left to do by hand.
        RealmRepresentation realm = live.toRepresentation();
        realm.setSmtpServer(Map.of("host", "localhost", "port", "3025", "from", "no-reply@example.org"));
        live.update(realm);
        String project = StockRealm.project(live);
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
    void whatTheOperatorChoseStays() {
        RealmResource own =
                StockRealm.create(educloud, "own", Map.of("selfservice.enabled", "false", "acme.colour", "blue"));
        RealmRepresentation realm = own.toRepresentation();
        realm.setEmailTheme("base");
        realm.setAccessCodeLifespanUserAction(600);
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(java.util.Set.of("en", "de"));
        realm.setSmtpServer(Map.of(
                "host", "mail.example.org", "from", "a@example.org", "auth", "true", "user", "u", "password", "p"));
        own.update(realm);
        Map<String, Object> before = StockRealm.fields(own);

        Shell.Outcome dry = Shell.run("existing-realm/apply.sh", "--dry-run", "--sign-in", "own");
        assertThat(dry.output())
                .contains(
                        "set:   loginTheme to selfservice",
                        "set:   a second factor, in a copy of the browser flow",
                        "Nothing was changed.");
        assertThat(dry.status()).isZero();
        assertThat(StockRealm.fields(own)).isEqualTo(before);

        Shell.Outcome outcome = Shell.run("existing-realm/apply.sh", "own");
        assertThat(outcome.output())
                .contains(
                        "left:  selfservice.enabled is false, not true",
                        "left:  emailTheme is base, not selfservice",
                        "left:  accessCodeLifespanUserAction is 600, not 1800",
                        "left:  internationalization is on, without nb nn");
        assertThat(outcome.status()).isZero();
        Map<String, Object> after = StockRealm.fields(own);
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
}
