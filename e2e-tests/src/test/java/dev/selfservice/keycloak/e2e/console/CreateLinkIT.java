package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** <em>Create and send link</em> when it can't be done, or not yet. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class CreateLinkIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void nothingIsChosen() {
        NewLinkForm form = Console.newLink(chromium.fresh(), educloud);
        form.sendInVain();
        form.awaitError("Choose the member from the list.").awaitError("Choose how you check who it is.");
        Look.at(form, "console/create-link-errors");
    }

    @Test
    void anotherWayNeedsANote() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        NewLinkForm form = Console.newLink(page, educloud).choose(member).check("OTHER");
        form.sendInVain();
        form.awaitError("Write how you check who it is.");

        page.getByTestId("note").fill("Passport shown at the front desk");

        assertThat(form.send().text()).contains("Passport shown at the front desk");
    }

    @Test
    void whoCannotBeHelpedIsShownWithTheReason() {
        People people = new People(educloud);
        Person administrator = people.administrator("ec101");
        NewLinkForm form = Console.newLink(chromium.fresh(), educloud, administrator);

        form.type(administrator.username());

        assertThat(form.option(administrator)).contains("That is yourself");
        Look.at(form, "console/create-link-picker");
    }

    @Test
    void mailServerIsDown() {
        Person member = new People(educloud).member("ec101");
        NewLinkForm form = Console.newLink(chromium.fresh(), educloud).fill(member);
        educloud.configure(realm -> {
            Map<String, String> smtp = new LinkedHashMap<>(realm.getSmtpServer());
            smtp.put("port", "1");
            realm.setSmtpServer(smtp);
        });

        form.sendInVain();

        form.awaitError("The e-mail could not be sent");
        assertThat(form.isChecked("VIDEO")).isTrue();
        Look.at(form, "console/create-link-mail-failed");
    }

    @Test
    void memberHasHadEnoughLinks() {
        educloud.set("links-per-member", "1");
        Person member = new People(educloud).member("ec101");
        Administrator.of(educloud, "ec101").createLink(member);
        NewLinkForm form = Console.newLink(chromium.fresh(), educloud).fill(member);

        form.sendInVain();

        form.awaitError("Too many links");
        Look.at(form, "console/create-link-limit");
    }

    @Test
    void lastLinkWasLockedByWrongSecretsAndTheFormAndTheLinkSayWhatThatSuggests() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember guessing = ScriptedMember.open(call.mail());
        IntStream.range(0, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));
        Person another = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        NewLinkForm form = Console.newLink(page, educloud).choose(another);
        assertThat(form.text()).doesNotContain("was locked");

        page.getByTestId("member-search").fill("");
        form.choose(call.member()).awaitError("The last link for this member was locked");
        assertThat(form.text()).contains("Somebody else may be reading this mailbox");
        Look.at(form, "console/create-link-locked-before");

        page.navigate(educloud.url() + "/account/foreign-users/"
                + call.administrator().projectId() + "/links/" + call.link().id());
        page.locator(".notice:has-text(\"Somebody else may be reading this mailbox\")")
                .waitFor();
    }

    @Test
    void signInIsTooOldAndTheChoicesOutliveANewOne() {
        educloud.set("max-auth-age", "60");
        Person member = new People(educloud).member("ec101");
        Person administrator = new People(educloud).administrator("ec101");
        Page page = chromium.fresh();
        NewLinkForm form = Console.newLink(page, educloud, administrator).fill(member);
        String chosen = form.member();
        educloud.clock().pass(Duration.ofSeconds(90));

        form.sendInVain();
        SignInPage.on(page).as(administrator);

        form = NewLinkForm.on(page).awaitError("You are signed in again");
        assertThat(form.member()).isEqualTo(chosen).contains(member.username());
        assertThat(form.isChecked("VIDEO")).isTrue();
        Look.at(form, "console/create-link-signed-in-again");
        form.send();
    }
}
