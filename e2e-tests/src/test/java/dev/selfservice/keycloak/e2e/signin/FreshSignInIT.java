package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What needs a recent sign-in needs one at ID-porten, too: its silent single sign-on is none. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class FreshSignInIT {

    @InjectEducloud
    Educloud educloud;

    private Person administrator;
    private Person member;
    private Citizen citizen;

    @BeforeEach
    void anAdministratorWithIdPorten() {
        People people = new People(educloud);
        IdPorten idPorten = new IdPorten(educloud);
        administrator = people.administrator("ec101");
        member = people.member("ec101");
        citizen = idPorten.connect(administrator, idPorten.citizen());
    }

    @Test
    void anAdministratorCreatesALinkAndIsAskedAgainLater() {
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens tokens = console.signIn(citizen);
        assertThat(order(tokens).status()).isEqualTo(201);

        educloud.clock().pass(Duration.ofMinutes(16));
        Answer stale = order(console.refresh(tokens));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.error()).isEqualTo("reauthentication_required");

        Answer asked = console.chooseIdPorten(console.open("&max_age=0"));
        assertThat(asked.hasForm("kc-form-login")).isTrue();
        Tokens fresh = console.tokens(console.identify(asked, citizen));
        assertThat(order(fresh).status()).isEqualTo(201);
    }

    @Test
    void silentSingleSignOnLetsOneInAndIsNotFresh() {
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        console.signIn(citizen);
        educloud.clock().pass(Duration.ofMinutes(20));
        // Signed out here, and not there.
        educloud.admin().users().get(administrator.id()).logout();

        Tokens silent = console.tokens(console.chooseIdPorten(console.open()));

        assertThat(order(silent).error()).isEqualTo("reauthentication_required");
    }

    @Test
    void anActionAsksIdPortenForARecentSignInToo() {
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        console.signIn(citizen);
        educloud.clock().pass(Duration.ofMinutes(6));
        educloud.admin().users().get(administrator.id()).logout();

        Answer asked = console.chooseIdPorten(console.open("&kc_action=selfservice-replace-otp"));

        assertThat(asked.url()).contains("/realms/" + Educloud.ID_PORTEN + "/");
        assertThat(asked.hasForm("kc-form-login")).isTrue();
        Answer enrolment = console.identify(asked, citizen);
        assertThat(enrolment.hasForm("kc-totp-settings-form")).isTrue();
    }

    @Test
    void leavingMaxAgeOutOfTheAddressGainsNothing() {
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        console.signIn(citizen);
        educloud.clock().pass(Duration.ofMinutes(6));
        Answer page = console.open("&max_age=0");
        String toIdPorten = browser.send(
                        "GET", page.page().select("#social-idporten").attr("abs:href"))
                .location();
        assertThat(toIdPorten)
                .contains("max_age=0", "acr_values=idporten-loa-substantial", "code_challenge_method=S256");

        Answer refused = browser.get(toIdPorten.replace("max_age=0", "max_age=9000"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("needs a new sign-in");
    }

    private Answer order(Tokens tokens) {
        return Administrator.with(educloud.url(), administrator, tokens.access(), "ec101")
                .order(member.id());
    }
}
