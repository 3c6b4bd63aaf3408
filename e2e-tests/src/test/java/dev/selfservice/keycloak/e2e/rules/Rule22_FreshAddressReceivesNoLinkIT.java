package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Who has a member's open session gives the account another address, and calls the administrator for a link. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule22_FreshAddressReceivesNoLinkIT {

    private static final String TOLD = "The e-mail address of your account was changed";
    private static final String REFUSED = "409 email_changed";

    @InjectEducloud
    Educloud educloud;

    private Person member;

    @BeforeEach
    void somebodyToBeHelped() {
        member = new People(educloud).member("ec101");
    }

    @Test
    void sessionThiefsAddressReceivesNoLinkAndTheOldOneIsTold() {
        Person other = new People(educloud).member("ec101");
        assertThat(changeBySession(member, "thief-" + member.email()).status()).isEqualTo(204);

        Administrator administrator = Administrator.of(educloud, "ec101");
        assertThat(order(administrator, member)).isEqualTo(REFUSED);
        assertThat(listed(administrator, member).path("reason").asText()).isEqualTo("email_changed");
        assertThat(listed(administrator, member).path("eligible").asBoolean()).isFalse();
        assertThat(newBox().size()).isZero();
        Mail told = onlyNotice();
        assertThat(told.subject()).isEqualTo(TOLD);
        assertThat(told.text())
                .contains("New address: t***@", "By: you, or somebody who was signed in")
                .contains(member.username())
                .as("no words by whoever is in the account")
                .doesNotContain("thief-", "All is well");

        assertThat(order(administrator, other)).as("who kept the address").isEqualTo("201 ");
        assertThat(new MailBox(educloud, other).newest().hasLink()).isTrue();
    }

    @Test
    void afterTheRestTheNewAddressReceivesOne() {
        educloud.set("email-rest", "3600");
        new Account(educloud, member).changeEmail("thief-" + member.email());
        educloud.clock().pass(Duration.ofMinutes(59));
        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo(REFUSED);

        educloud.clock().pass(Duration.ofMinutes(2));

        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo("201 ");
        assertThat(newBox().newest().hasLink()).isTrue();
    }

    @Test
    void operatorsChangeCountsAndOnlyTheOldAddressIsTold() {
        new Account(educloud, member).changeEmail("thief-" + member.email());

        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo(REFUSED);
        assertThat(onlyNotice().text()).contains("By: an operator of the service");
        assertThat(newBox().size()).isZero();
    }

    /** No event tells of it; so the question finds it, once, however many ask at the same time. */
    @Test
    void changeThatNoEventTellsOfIsFoundByTheQuestion() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        assertThat(listed(administrator, member).path("eligible").asBoolean()).isTrue();
        changeInTheDatabase();

        List<JsonNode> answers = Parallel.run(8, number -> listed(administrator, member));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.path("reason").asText()).isEqualTo("email_changed"));
        assertThat(order(administrator, member)).isEqualTo(REFUSED);
        assertThat(onlyNotice().text()).contains("By: an identity provider or a directory");
    }

    @Test
    void changeThatNoEventTellsOfIsFoundAtTheNextSignIn() {
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member);
        changeInTheDatabase();
        assertThat(new MailBox(educloud, member).notices()).isEmpty();

        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member);

        assertThat(onlyNotice().subject()).isEqualTo(TOLD);
    }

    @Test
    void firstAddressOfANewAccountCountsForNothingAndOfAnOldOneItDoes() {
        Person bare = without();
        Person old = without();
        new Account(educloud, bare).changeEmail(bare.email());
        assertThat(order(Administrator.of(educloud, "ec101"), bare)).isEqualTo("201 ");

        educloud.clock().pass(Duration.ofDays(4));
        new Account(educloud, old).changeEmail(old.email());

        assertThat(order(Administrator.of(educloud, "ec101"), old)).isEqualTo(REFUSED);
    }

    @Test
    void addressThatWasTakenAwayBeforeIsNoFirstOne() {
        Account account = new Account(educloud, member);
        account.changeEmail("");
        assertThat(onlyNotice().text()).contains("New address: –");

        account.changeEmail("thief-" + member.email());

        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo(REFUSED);
    }

    @Test
    void whatIsRolledBackIsNeitherToldNorCounted() {
        Person other = new People(educloud).member("ec101");

        assertThatThrownBy(() -> new Account(educloud, member).changeEmail(other.email()))
                .hasMessageContaining("409");

        assertThat(new MailBox(educloud, member).notices()).isEmpty();
        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo("201 ");
    }

    @Test
    void withoutARestTheOldAddressIsToldAllTheSame() {
        educloud.set("email-rest", "0");
        new Account(educloud, member).changeEmail("new-" + member.email());

        assertThat(order(Administrator.of(educloud, "ec101"), member)).isEqualTo("201 ");
        assertThat(onlyNotice().subject()).isEqualTo(TOLD);
    }

    /** By the account's REST interface, with a session that is so old that Keycloak's actions ask for a new sign-in. */
    private Answer changeBySession(Person person, String email) {
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);
        Tokens tokens = console.signIn(person);
        educloud.clock().pass(Duration.ofSeconds(320));
        Api account = Api.ofAccount(educloud.url(), console.refresh(tokens).access());
        Map<String, String> json = Map.of("Accept", "application/json", "Content-Type", "application/json");
        String profile = Json.write(Map.of(
                "username",
                person.username(),
                "firstName",
                "All is well,",
                "lastName",
                "please ignore",
                "email",
                email));
        return account.call("POST", "/", profile, json);
    }

    private void changeInTheDatabase() {
        educloud.inside()
                .execute(
                        "update USER_ENTITY set EMAIL = 'thief-%1$s', EMAIL_CONSTRAINT = 'thief-%1$s' where ID = '%2$s'"
                                .formatted(member.email(), member.id()));
        educloud.admin().clearUserCache();
    }

    private Person without() {
        return new People(educloud).person("bare", OtpApp.random(), user -> {
            user.setEmail(null);
            user.setGroups(List.of("/projects/ec101"));
        });
    }

    private MailBox newBox() {
        return new MailBox(
                educloud,
                new Person(member.id(), member.username(), "thief-" + member.email(), member.password(), member.otp()));
    }

    private Mail onlyNotice() {
        List<Mail> notices = new MailBox(educloud, member).notices();
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }

    private static String order(Administrator administrator, Person person) {
        Answer answer = administrator.order(person.id());
        return answer.status() + " " + answer.json().path("reason").asText();
    }

    private static JsonNode listed(Administrator administrator, Person person) {
        String path = "/projects/" + administrator.projectId() + "/members?search=" + person.username();
        return administrator.api().get(path).json().path(0);
    }
}
