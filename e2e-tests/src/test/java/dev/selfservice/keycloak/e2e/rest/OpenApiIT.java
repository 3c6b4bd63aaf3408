package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.OtherClients;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** {@code docs/openapi.yaml} and the running server say the same: every answer in it comes, and no other. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OpenApiIT {

    private static final String CONSOLE = "/realms/{realm}/selfservice";
    private static final String OPERATOR = "/admin/realms/{realm}/selfservice";
    private static final String MEMBERS = "/projects/{project}/members";
    private static final String LINKS = "/projects/{project}/reset-links";
    private static final String LINK = LINKS + "/{id}";
    private static final String ORDER = "POST " + CONSOLE + LINKS;

    private static final String LIMITS = "DELETE " + OPERATOR + "/users/{user}/limits";

    @InjectEducloud
    Educloud educloud;

    private final Contract contract = Contract.read();

    @Test
    void everyAnswerOfTheContractComesAndNoOther() {
        Person person = new People(educloud).administrator("ec101");
        Person member = new People(educloud).member("ec101");
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens tokens = console.signIn(person);
        Administrator administrator = Administrator.with(educloud.url(), person, tokens.access(), "ec101");

        succeeds(administrator, member);
        isRefused(administrator, member);
        isRefusedToStrangers(administrator, person);
        isRefusedToOperators(person);
        educloud.clock().pass(Duration.ofSeconds(901));
        Tokens later = console.refresh(tokens);
        order(Administrator.with(educloud.url(), person, later.access(), "ec101"), order(member.id()), 403);

        assertThat(contract.unseen()).as("documented, and never seen here").isEmpty();
    }

    private void succeeds(Administrator administrator, Person member) {
        Answer created = order(administrator, order(member.id()), 201);
        CreatedLink link = new CreatedLink(
                created.json().path("id").asText(),
                created.json().path("secret").asText());
        call(administrator.api(), "GET", "/me", 200, administrator, link);
        call(administrator.api(), "GET", "/projects", 200, administrator, link);
        call(administrator.api(), "GET", MEMBERS, 200, administrator, link);
        call(administrator.api(), "GET", LINKS, 200, administrator, link);
        call(administrator.api(), "GET", LINK, 200, administrator, link);
        call(administrator.api(), "DELETE", LINK, 204, administrator, link);
        call(administrator.api(), "GET", LINK, 200, administrator, link);
        Api operator = operator(educloud.realms().operatorToken());
        educloud.set("link-lifspan", "600");
        contract.hold("GET " + OPERATOR + "/check", operator.get("/check"));
        contract.hold("POST " + OPERATOR + "/setup", operator.post("/setup", "{}"));
        contract.hold(LIMITS, operator.delete("/users/" + administrator.person().id() + "/limits"));
        contract.hold(LIMITS, operator.delete("/users/" + link.id() + "/limits"));
    }

    private void isRefused(Administrator administrator, Person member) {
        CreatedLink none = new CreatedLink("00000000-0000-0000-0000-000000000000", "");
        contract.hold("GET " + CONSOLE + "/projects", administrator.api().get("/projects?max=0"));
        contract.hold(
                "GET " + CONSOLE + MEMBERS,
                administrator.api().get("/projects/" + administrator.projectId() + "/members?first=-1"));
        contract.hold("GET " + CONSOLE + LINKS, administrator.api().get(administrator.links() + "?status=NO"));
        call(administrator.api(), "GET", LINK, 404, administrator, none);
        call(administrator.api(), "DELETE", LINK, 404, administrator, none);
        contract.hold("GET " + CONSOLE + MEMBERS, administrator.api().get("/projects/" + none.id() + "/members"));
        contract.hold("GET " + CONSOLE + LINKS, administrator.api().get("/projects/" + none.id() + "/reset-links"));

        Map<String, Object> unknownField = new HashMap<>(order(member.id()));
        unknownField.put("lifespan", 9);
        order(administrator, unknownField, 400);
        order(administrator, Map.of("memberId", member.id(), "identityCheck", "TELEPATHY"), 400);
        order(administrator, order(none.id()), 404);
        order(administrator, order(administrator.person().id()), 409);
        contract.hold(
                ORDER,
                administrator.api().call("POST", administrator.links(), "x", Map.of("Content-Type", "text/plain")));
        educloud.set("links-per-member", "1");
        order(administrator, order(member.id()), 429);
        educloud.set("links-per-member", "5");
        educloud.configure(
                realm -> realm.setSmtpServer(Map.of("host", "localhost", "port", "1", "from", "no-reply@example.org")));
        order(administrator, order(member.id()), 502);
    }

    /** Every call of the console: without a token, with another client's, in a realm set wrongly and in one without us. */
    private void isRefusedToStrangers(Administrator administrator, Person person) {
        Api other = new Api(educloud.url(), new OtherClients(educloud).tokenFor(person));
        everyCall(new Api(educloud.url(), null), 401, administrator);
        everyCall(other, 403, administrator);
        educloud.set("enabled", "yes");
        everyCall(administrator.api(), 503, administrator);
        educloud.set("enabled", "false");
        everyCall(administrator.api(), 404, administrator);
        educloud.set("enabled", "true");
    }

    private void everyCall(Api api, int status, Administrator administrator) {
        CreatedLink none = new CreatedLink("00000000-0000-0000-0000-000000000000", "");
        for (String path : new String[] {"/me", "/projects", MEMBERS, LINKS, LINK}) {
            call(api, "GET", path, status, administrator, none);
        }
        call(api, "DELETE", LINK, status, administrator, none);
        call(api, "POST", LINKS, status, administrator, none);
    }

    private void isRefusedToOperators(Person person) {
        String token = new OtherClients(educloud).impersonate(person);
        for (Api api : new Api[] {operator(null), operator(token)}) {
            contract.hold("GET " + OPERATOR + "/check", api.get("/check"));
            contract.hold("POST " + OPERATOR + "/setup", api.post("/setup", "{}"));
            contract.hold(LIMITS, api.delete("/users/" + person.id() + "/limits"));
        }
    }

    private void call(Api api, String method, String path, int status, Administrator administrator, CreatedLink link) {
        String real = path.replace("{project}", administrator.projectId()).replace("{id}", link.id());
        Answer answer = method.equals("POST") ? api.post(real, "{}") : api.call(method, real, null, Map.of());
        assertThat(answer.status())
                .as(method + " " + real + " " + answer.body())
                .isEqualTo(status);
        contract.hold(method + " " + CONSOLE + path, answer);
    }

    private Answer order(Administrator administrator, Map<String, Object> order, int status) {
        Answer answer = administrator.api().post(administrator.links(), Json.write(order));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        contract.hold(ORDER, answer);
        assertThat(contract.allows(ORDER, Json.read(Json.write(order))))
                .as("the contract refuses the orders that the server can't read, and no other: " + order)
                .isEqualTo(status != 400);
        return answer;
    }

    private static Map<String, Object> order(String memberId) {
        return Map.of("memberId", memberId, "identityCheck", "VIDEO");
    }

    private static Api operator(String token) {
        return new Api(SelfserviceServer.URL + "/admin/realms/" + Educloud.REALM, token);
    }
}
