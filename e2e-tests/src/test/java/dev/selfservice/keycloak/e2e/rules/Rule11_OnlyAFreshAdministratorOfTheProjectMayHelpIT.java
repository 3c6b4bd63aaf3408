package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.OtherClients;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 401 and 403: who calls. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule11_OnlyAFreshAdministratorOfTheProjectMayHelpIT {

    private static final String FOREIGN = "https://evil.example";

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
    void tokenOfAServiceAccountOfTheConsoleItself() {
        refused(
                new Api(educloud.url(), new OtherClients(educloud).consolesServiceAccountToken()).get("/me"),
                403,
                "not_allowed");
    }

    @Test
    void tokenForAnotherAudience() {
        Person person = new People(educloud).administrator("ec101");
        // Without a right in the account client Keycloak leaves that client out of the token's audience.
        RoleMappingResource roles = educloud.admin().users().get(person.id()).roles();
        roles.realmLevel().remove(roles.realmLevel().listAll());
        String token = signIn(person).access();
        assertThat(payload(token).path("azp").asText()).isEqualTo("account-console");
        assertThat(payload(token).path("aud").toString()).doesNotContain("account");
        refused(new Api(educloud.url(), token).get("/me"), 403, "not_allowed");
    }

    @Test
    void tokenOfAnotherRealmOrOfAnotherKind() {
        ConsoleSignIn elsewhere = new ConsoleSignIn(new HttpBrowser(), Educloud.url(Educloud.ID_PORTEN));
        Tokens foreign = elsewhere.tokens(elsewhere.identify(elsewhere.open(), new IdPorten(educloud).citizen()));
        Tokens own = signIn(new People(educloud).administrator("ec101"));
        for (String token : List.of(
                foreign.access(), educloud.realms().operatorToken(), own.refresh(), own.id(), unsigned(own.access()))) {
            refused(new Api(educloud.url(), token).get("/me"), 401, "unauthorized");
        }
        assertThat(new Api(educloud.url(), own.access()).get("/me").status()).isEqualTo(200);
    }

    @Test
    void tokenOfWhoSignedOutOrWasDisabled() {
        Administrator gone = Administrator.of(educloud, "ec101");
        educloud.admin().users().get(gone.person().id()).logout();
        refused(gone.api().get(gone.links()), 401, "unauthorized");
        Administrator disabled = Administrator.of(educloud, "ec101");
        new Account(educloud, disabled.person()).disable();
        refused(disabled.api().get(disabled.links()), 401, "unauthorized");
    }

    @Test
    void nobodyKnowsSinceWhenTheyAreSignedIn() {
        People people = new People(educloud);
        Person person = people.administrator("ec101");
        String token = new OtherClients(educloud).consoleTokenWithoutSignInTime(person);
        assertThat(payload(token).has("auth_time")).isFalse();
        Administrator administrator = Administrator.with(educloud.url(), person, token, "ec101");
        assertThat(administrator.api().get(administrator.links()).status()).isEqualTo(200);
        refused(administrator.order(people.member("ec101").id()), 403, "reauthentication_required");
    }

    /** A page of somebody else's that the administrator opens while signed in. */
    @Test
    void fromAForeignOriginWithCookiesOrEvenWithTheToken() {
        People people = new People(educloud);
        Person person = people.administrator("ec101");
        Person member = people.member("ec101");
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens = new ConsoleSignIn(browser, educloud).signIn(person);
        Administrator administrator = Administrator.with(educloud.url(), person, tokens.access(), "ec101");
        CreatedLink link = administrator.createLink(member);
        String links = educloud.url() + "/selfservice" + administrator.links();
        String order = Json.write(Map.of("memberId", member.id(), "identityCheck", "VIDEO"));

        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json")) {
            for (Map<String, String> origin : List.of(Map.<String, String>of(), Map.of("Origin", FOREIGN))) {
                Map<String, String> headers = new HashMap<>(origin);
                headers.put("Content-Type", type);
                blocked(browser.send("POST", links, order, headers));
            }
        }
        blocked(browser.send("DELETE", links + "/" + link.id(), "", Map.of("Origin", FOREIGN)));
        for (String method : List.of("GET", "POST")) {
            Answer withToken = administrator
                    .api()
                    .call(
                            method,
                            administrator.links(),
                            method.equals("POST") ? order : null,
                            Map.of("Origin", FOREIGN, "Content-Type", "application/json"));
            refused(withToken, 403, "not_allowed");
            blocked(withToken);
        }
        assertThat(administrator.api().get(administrator.links()).json())
                .filteredOn(found ->
                        member.id().equals(found.path("member").path("id").asText()))
                .singleElement()
                .satisfies(only -> assertThat(only.path("status").asText()).isEqualTo("SENT"));
        assertThat(administrator
                        .api()
                        .call("GET", "/me", null, Map.of("Origin", SelfserviceServer.URL))
                        .status())
                .isEqualTo(200);
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

    private Tokens signIn(Person person) {
        return new ConsoleSignIn(new HttpBrowser(), educloud).signIn(person);
    }

    private static JsonNode payload(String token) {
        return Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    /** The same claims, and a header that says they need no signature. */
    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    /** Nothing done, and nothing that the foreign page's browser would let it read. A form is no order: 415. */
    private static void blocked(Answer answer) {
        assertThat(answer.status()).as(answer.url()).isIn(401, 403, 415);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.url() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
