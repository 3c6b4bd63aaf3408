package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.Forger;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Claims are what the mappers of a client make them: a token of another client's can look like the console's. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule11_WhatATokenSaysIsNoProofIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void aTokenForgedInTheConsolesOwnSessionIsRefused() {
        HttpBrowser browser = new HttpBrowser();
        Person person = new People(educloud).administrator("ec101");
        Person member = new People(educloud).member("ec101");
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens own = console.signIn(person);
        String forged = Forger.in(educloud).token(browser);
        assertThat(Forger.claims(forged))
                .contains("\"azp\":\"account-console\"", "\"aud\":\"account\"")
                .contains("\"sid\":\"" + claim(own.access(), "sid") + "\"");
        Answer account = Api.ofAccount(educloud.url(), forged)
                .call("GET", "/?userProfileMetadata=false", null, Map.of("Accept", "application/json"));
        assertThat(account.status())
                .as("Keycloak itself takes it for the console's")
                .isEqualTo(200);

        Answer refused = new Api(educloud.url(), forged).get("/me");

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("not_allowed");
        Administrator administrator = Administrator.with(educloud.url(), person, own.access(), "ec101");
        assertThat(administrator.order(member.id()).status())
                .as("the console's own")
                .isEqualTo(201);
        Tokens refreshed = console.refresh(own);
        assertThat(new Api(educloud.url(), refreshed.access()).get("/me").status())
                .as("and after a refresh")
                .isEqualTo(200);
    }

    /** Even the console's own mappers can't make an old sign-in a fresh one. */
    @Test
    void theTimeOfTheSignInIsTheSessions() {
        Person member = new People(educloud).member("ec101");
        ClientResource console = console();
        console.getProtocolMappers().createMapper(Forger.signedInLater());
        educloud.afterTest(() -> console.getProtocolMappers().getMappers().stream()
                .filter(mapper -> mapper.getName().equals("auth_time"))
                .forEach(mapper -> console.getProtocolMappers().delete(mapper.getId())));
        Person person = new People(educloud).administrator("ec101");
        ConsoleSignIn signIn = new ConsoleSignIn(new HttpBrowser(), educloud);
        Tokens tokens = signIn.signIn(person);
        Administrator fresh = Administrator.with(educloud.url(), person, tokens.access(), "ec101");
        assertThat(fresh.order(member.id()).status()).as("while it is fresh").isEqualTo(201);

        educloud.clock().pass(Duration.ofMinutes(16));
        Tokens later = signIn.refresh(tokens);
        Answer stale = Administrator.with(educloud.url(), person, later.access(), "ec101")
                .order(member.id());

        assertThat(stale.status()).as(stale.body()).isEqualTo(403);
        assertThat(stale.error()).isEqualTo("reauthentication_required");
    }

    @Test
    void theConsoleGivesNoOfflineTokensAndTheCheckFindsOneThatDoes() {
        Person person = new People(educloud).administrator("ec101");
        assertThat(optionalScopes()).doesNotContain("offline_access").contains("phone");
        Answer refused = new ConsoleSignIn(new HttpBrowser(), educloud).openOffline();
        assertThat(refused.location()).as("no such scope").contains("error=invalid_scope");

        educloud.inside().sweep();
        String offline = educloud.admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("offline_access"))
                .findFirst()
                .orElseThrow()
                .getId();
        console().addOptionalClientScope(offline);
        educloud.afterTest(() -> operator().setUp());
        Tokens tokens = signInOffline(person);

        assertThat(operator().findings()).containsExactly("console_offline_tokens");
        assertThat(new Api(educloud.url(), tokens.access()).get("/me").status())
                .as("an offline session's token")
                .isEqualTo(403);
        assertThat(operator().setUp().status()).isEqualTo(204);
        assertThat(operator().findings()).isEmpty();
        assertThat(optionalScopes()).doesNotContain("offline_access");
    }

    private Tokens signInOffline(Person person) {
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer page = console.password(console.openOffline(), person);
        return console.refresh(console.tokens(console.otp(page, person.otp().code())));
    }

    private List<String> optionalScopes() {
        return console().getOptionalClientScopes().stream()
                .map(scope -> scope.getName())
                .toList();
    }

    private ClientResource console() {
        return educloud.admin()
                .clients()
                .get(educloud.admin()
                        .clients()
                        .findByClientId("account-console")
                        .get(0)
                        .getId());
    }

    private Operator operator() {
        return new Operator(educloud, Educloud.REALM);
    }

    private static String claim(String token, String name) {
        return Forger.claims(token).replaceFirst(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }
}
