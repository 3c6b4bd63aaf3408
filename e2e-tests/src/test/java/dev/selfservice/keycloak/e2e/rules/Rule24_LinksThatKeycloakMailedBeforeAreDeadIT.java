package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Recovered;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What Keycloak or an operator mailed before a recovery opens nothing after it. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule24_LinksThatKeycloakMailedBeforeAreDeadIT {

    private static final String CHOSEN = "Chosen-by-the-thief-1";

    @InjectEducloud
    Educloud educloud;

    private final HttpBrowser browser = new HttpBrowser();

    @Test
    void anUnusedLinkOfAnOperatorsMailOpensNothing() {
        CalledForHelp call = CalledForHelp.in(educloud);
        String link = mailActions(call.member());
        Person recovered = Recovered.after(call);
        List<String> credentials = new Account(educloud, recovered).credentials();

        assertRefused(browser.get(link));
        assertRefused(browser.twin().get(link));
        assertThat(new Account(educloud, recovered).credentials()).isEqualTo(credentials);

        // One that the operator mails afterwards does what it says.
        educloud.clock().pass(Duration.ofSeconds(2));
        Answer done = choose(proceed(mailActions(recovered)));
        assertThat(done.page().text()).contains("updated");
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(recovered.with(CHOSEN, recovered.otp()));
    }

    @Test
    void aTabOnAnOperatorsMailStoresNothing() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer page = proceed(mailActions(call.member()));
        Person recovered = Recovered.after(call);
        List<String> credentials = new Account(educloud, recovered).credentials();

        assertRefused(choose(page));
        assertThat(new Account(educloud, recovered).credentials()).isEqualTo(credentials);
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(recovered);
    }

    @Test
    void aPendingConfirmationOfANewAddressConfirmsNothing() {
        educloud.configure(realm -> realm.setVerifyEmail(true));
        allowUpdateEmail();
        CalledForHelp untouched = CalledForHelp.in(educloud);
        browser.get(
                changeEmail(untouched.member(), "wanted-" + untouched.member().username() + "@example.net"));
        assertThat(email(untouched.member())).startsWith("wanted-");

        CalledForHelp call = CalledForHelp.in(educloud);
        String link = changeEmail(call.member(), "thief-" + call.member().username() + "@example.net");
        Recovered.after(call);

        assertRefused(new HttpBrowser().get(link));
        assertThat(email(call.member())).isEqualTo(call.member().email());
    }

    /** The link that confirms the new address, unused. */
    private String changeEmail(Person person, String address) {
        HttpBrowser own = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(own, educloud);
        Answer form = console.otp(
                console.password(console.open("&kc_action=UPDATE_EMAIL"), person),
                person.otp().code());
        own.submit(form, "kc-update-email-form", Map.of("email", address), location -> location.contains("/account/"));
        assertThat(email(person)).isEqualTo(person.email());
        return link(new Person(person.id(), person.username(), address, person.password(), person.otp()));
    }

    private void allowUpdateEmail() {
        RequiredActionProviderRepresentation action = educloud.admin().flows().getRequiredAction("UPDATE_EMAIL");
        educloud.afterTest(() -> {
            action.setEnabled(false);
            educloud.admin().flows().updateRequiredAction("UPDATE_EMAIL", action);
        });
        action.setEnabled(true);
        educloud.admin().flows().updateRequiredAction("UPDATE_EMAIL", action);
    }

    private String mailActions(Person person) {
        user(person).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        return link(person);
    }

    private String link(Person person) {
        return new MailBox(educloud, person)
                .notices().stream()
                        .filter(mail -> mail.text().contains("action-token"))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .actionLink();
    }

    /** Opens it, and goes on from its first page to the action. */
    private Answer proceed(String link) {
        Answer opened = browser.get(link);
        String next = opened.page().select("#kc-info-message a").attr("abs:href");
        Answer page = browser.get(next);
        assertThat(page.hasForm("kc-passwd-update-form")).as(page.page().text()).isTrue();
        return page;
    }

    private Answer choose(Answer page) {
        return browser.submit(
                page, "kc-passwd-update-form", Map.of("password-new", CHOSEN, "password-confirm", CHOSEN));
    }

    private String email(Person person) {
        return user(person).toRepresentation().getEmail();
    }

    private UserResource user(Person person) {
        return educloud.admin().users().get(person.id());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(400);
        assertThat(answer.page().text()).contains("changed after you began to sign in");
    }
}
