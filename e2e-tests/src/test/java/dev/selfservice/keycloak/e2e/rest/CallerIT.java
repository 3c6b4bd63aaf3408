package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtherClients;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 401 and 403: who calls. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class CallerIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void withoutAValidToken() {
        for (String token : Stream.of("nonsense", "a.b.c").toList()) {
            refused(new Api(educloud.url(), token).get("/me"), 401, "unauthorized");
        }
        Answer answer = new Api(educloud.url(), null).get("/projects");
        refused(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        Administrator administrator = Administrator.of(educloud, "ec101");
        educloud.clock().pass(Duration.ofMinutes(6));
        refused(administrator.api().get("/me"), 401, "unauthorized");
    }

    @Test
    void byCookieAlone() {
        HttpBrowser browser = new HttpBrowser();
        new ConsoleSignIn(browser, educloud).signIn(new People(educloud).administrator("ec101"));
        assertThat(browser.cookies()).containsKey("KEYCLOAK_IDENTITY");
        refused(browser.get(educloud.url() + "/selfservice/me"), 401, "unauthorized");
    }

    @Test
    void tokenOfAnotherClient() {
        Person person = new People(educloud).administrator("ec101");
        refused(new Api(educloud.url(), new OtherClients(educloud).tokenFor(person)).get("/me"), 403, "not_allowed");
    }

    @Test
    void tokenOfAServiceAccount() {
        refused(
                new Api(educloud.url(), new OtherClients(educloud).serviceAccountToken()).get("/me"),
                403,
                "not_allowed");
    }

    @Test
    void tokenOfAnImpersonatedSession() {
        Person person = new People(educloud).administrator("ec101");
        refused(new Api(educloud.url(), new OtherClients(educloud).impersonate(person)).get("/me"), 403, "not_allowed");
    }

    @Test
    void signedInTooLongAgoToCreateButNotToReadOrStop() {
        People people = new People(educloud);
        Person person = people.administrator("ec101");
        Person member = people.member("ec101");
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens tokens = console.signIn(person);
        Administrator administrator = Administrator.with(educloud.url(), person, tokens.access(), "ec101");
        CreatedLink link = administrator.createLink(member);

        educloud.clock().pass(Duration.ofSeconds(901));
        Tokens refreshed = console.refresh(tokens);
        Administrator later = Administrator.with(educloud.url(), person, refreshed.access(), "ec101");
        refused(later.order(member.id()), 403, "reauthentication_required");
        assertThat(later.status(link)).isEqualTo("SENT");
        later.stop(link);

        Tokens silently = console.tokens(console.open());
        refused(
                Administrator.with(educloud.url(), person, silently.access(), "ec101")
                        .order(member.id()),
                403,
                "reauthentication_required");
        assertThat(Administrator.signIn(educloud, person, "ec101")
                        .order(member.id())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void errorsAreInTheCallersLanguage() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Answer answer = administrator.api().call("GET", "/projects?max=0", null, Map.of("Accept-Language", "nb"));
        assertThat(answer.json().path("errorMessage").asText()).startsWith("Noe i forespørselen");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.url() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
