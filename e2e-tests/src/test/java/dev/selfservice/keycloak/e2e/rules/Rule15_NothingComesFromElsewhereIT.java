package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.StopPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Whoever serves a picture, a font or a script to one of the pages would see who is in trouble, and might do more. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule15_NothingComesFromElsewhereIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    private final Set<String> requests = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    @Test
    void inAWholeJourneyTheBrowsersAskTheServerAloneAndRefuseNothingOfIt() {
        Person member = new People(educloud).member("ec101");
        Page desk = watched(chromium.fresh());
        ConsoleScreen.signIn(desk, educloud, "foreign-users/new", new People(educloud).administrator("ec101"));
        CallSheetScreen sheet = NewLinkForm.on(desk).fill(member).send();
        String secret = sheet.secret();
        MailBox box = new MailBox(educloud, member);
        Page page = watched(chromium.fresh());
        StopPage.open(page, box.newest().stopLink());
        OtpEnrolmentPage enrolment = SecretPage.open(page, box.newest().link())
                .typeWrong("WRNG-WRNG-WRNG-WRNG")
                .type(secret)
                .skip()
                .newOtp();
        enrolment.confirm(OtpApp.of(enrolment.scan()).code());
        sheet.awaitStatus("COMPLETED");

        assertThat(requests).hasSizeGreaterThan(20).allSatisfy(request -> assertThat(request)
                .matches(url -> url.startsWith(SelfserviceServer.URL + "/") || url.startsWith("data:image/")));
        assertThat(complaints).isEmpty();
        for (String written : List.of(secret, secret.replace("-", ""))) {
            assertThat(requests).noneMatch(request -> request.contains(written));
        }
    }

    private Page watched(Page page) {
        BrowserContext context = page.context();
        context.onRequest(request -> requests.add(request.url()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return page;
    }
}
