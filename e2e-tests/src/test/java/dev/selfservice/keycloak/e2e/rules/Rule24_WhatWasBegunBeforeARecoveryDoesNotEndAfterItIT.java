package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsentingApp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Recovered;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Wherever a sign-in waited, nothing comes out of it after a recovery; without one, each of them ends well. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule24_WhatWasBegunBeforeARecoveryDoesNotEndAfterItIT {

    private static final String CHOSEN = "Chosen-by-the-thief-1";

    @InjectEducloud
    Educloud educloud;

    private final HttpBrowser browser = new HttpBrowser();

    @Test
    void atAConsentPageNoCodeComesOut() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ConsentingApp app = new ConsentingApp(educloud);
        Answer untouched = app.toConsent(browser, call.member());
        assertThat(app.redeem(app.consent(browser, untouched)).status()).isEqualTo(200);

        CalledForHelp other = CalledForHelp.in(educloud);
        HttpBrowser parked = new HttpBrowser();
        Answer page = app.toConsent(parked, other.member());
        Recovered.after(other);
        Answer refused = app.consent(parked, page);

        assertRefused(refused);
        assertThat(app.isBack(parked.get(page.url()))).isFalse();
        assertThat(sessions(other.member())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid offline_access"})
    void atADevicesConsentPageNoTokenComesOut(String scope) {
        CalledForHelp call = CalledForHelp.in(educloud);
        ConsentingApp app = new ConsentingApp(educloud);
        ConsentingApp.Device trusted = app.device(scope);
        app.consent(browser, trusted.toConsent(browser, call.member()));
        assertThat(trusted.poll().status()).isEqualTo(200);

        CalledForHelp other = CalledForHelp.in(educloud);
        HttpBrowser parked = new HttpBrowser();
        ConsentingApp.Device device = app.device(scope);
        Answer page = device.toConsent(parked, other.member());
        Recovered.after(other);
        Answer refused = app.consent(parked, page);

        assertRefused(refused);
        Answer polled = device.poll();
        assertThat(polled.status()).isEqualTo(400);
        assertThat(polled.error()).isEqualTo("authorization_pending");
        assertThat(sessions(other.member())).isZero();
    }

    @Test
    void atARequiredActionAfterIdPortenNoPasswordIsStored() {
        IdPorten idPorten = new IdPorten(educloud);
        CalledForHelp untouched = CalledForHelp.in(educloud);
        Citizen citizen = idPorten.connect(untouched.member(), idPorten.citizen());
        new Account(educloud, untouched.member()).require("UPDATE_PASSWORD");
        assertThat(choose(browser, byIdPorten(browser, citizen)).isRedirect()).isTrue();

        CalledForHelp call = CalledForHelp.in(educloud);
        Citizen thief = idPorten.connect(call.member(), idPorten.citizen());
        new Account(educloud, call.member()).require("UPDATE_PASSWORD");
        HttpBrowser parked = new HttpBrowser();
        Answer page = byIdPorten(parked, thief);
        Person recovered = Recovered.after(call);
        educloud.admin().users().get(call.member().id()).removeFederatedIdentity("idporten");
        List<String> credentials = new Account(educloud, recovered).credentials();

        assertRefused(choose(parked, page));
        assertThat(new Account(educloud, recovered).credentials()).isEqualTo(credentials);
        assertThat(new ConsoleSignIn(parked, educloud).open().isRedirect()).isFalse();
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(recovered);
    }

    private Answer byIdPorten(HttpBrowser with, Citizen citizen) {
        ConsoleSignIn console = new ConsoleSignIn(with, educloud);
        Answer page = console.identify(console.chooseIdPorten(console.open()), citizen);
        assertThat(page.hasForm("kc-passwd-update-form")).as(page.page().text()).isTrue();
        return page;
    }

    private static Answer choose(HttpBrowser with, Answer page) {
        return with.submit(
                page,
                "kc-passwd-update-form",
                Map.of("password-new", CHOSEN, "password-confirm", CHOSEN),
                location -> location.contains("/account/"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(400);
        assertThat(answer.page().text()).contains("changed after you began to sign in");
    }

    private int sessions(Person person) {
        return educloud.admin().users().get(person.id()).getUserSessions().size();
    }
}
