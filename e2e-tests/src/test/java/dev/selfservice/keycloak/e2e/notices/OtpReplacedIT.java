package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** <em>Set new OTP</em> in the console is told the account's owner, once it holds. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OtpReplacedIT {

    private static final String ACTION = "selfservice-replace-otp";
    private static final String SUBJECT = "Your OTP was replaced";

    @InjectEducloud
    Educloud educloud;

    private final HttpBrowser browser = new HttpBrowser();

    @Test
    void isToldOnce() {
        Person person = new People(educloud).member("ec101");
        Answer page = actionPage(person);

        page = submit(page, "000000");
        assertThat(new MailBox(educloud, person).noticeSubjects()).isEmpty();
        Answer done = submit(page, scan(page).code());

        assertThat(done.isRedirect()).as(done.page().text()).isTrue();
        assertThat(new MailBox(educloud, person).noticeSubjects()).containsExactly(SUBJECT);
        assertThat(new MailBox(educloud, person).notices().get(0).text()).doesNotContain("Project", "http");
    }

    @Test
    void isLeftToKeycloakWhereKeycloakMailsItself() {
        educloud.configure(realm -> realm.setEventsListeners(List.of("jboss-logging", "email")));
        Person person = new People(educloud).member("ec101");
        Answer page = actionPage(person);

        submit(page, scan(page).code());

        assertThat(new MailBox(educloud, person).noticeSubjects()).isNotEmpty().doesNotContain(SUBJECT);
    }

    @Test
    void isNotToldWhenItIsRolledBack() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer parked = actionPage(call.member());
        educloud.clock().pass(Duration.ofSeconds(5));
        ScriptedMember.open(call.mail()).recover(call.link().secret());
        List<String> credentials = new Account(educloud, call.member()).credentials();

        Answer refused = submit(parked, scan(parked).code());

        assertThat(refused.status()).as(refused.page().text()).isEqualTo(400);
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(credentials);
        assertThat(new MailBox(educloud, call.member()).noticeSubjects())
                .containsExactly("The recovery of your account is finished");
    }

    /** Signs in, as far as the page that the action shows. */
    private Answer actionPage(Person person) {
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        return console.otp(
                console.password(console.open("&kc_action=" + ACTION), person),
                person.otp().code());
    }

    private Answer submit(Answer page, String code) {
        return browser.submit(
                page,
                "kc-totp-settings-form",
                Map.of("totp", code, "logout-sessions", "on"),
                location -> location.contains("/account/"));
    }

    private static OtpApp scan(Answer page) {
        return OtpApp.of(page.page().getElementById("kc-totp-key-uri").attr("href"));
    }
}
