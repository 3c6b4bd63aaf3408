package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtherClients;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** After each change of a credential nobody is signed in any more, and a lock is gone. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SessionsEndIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void onlineAndOfflineSessionsEndAtEachChange() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens online = console.signIn(call.member());
        OtherClients.Session offline = new OtherClients(educloud).offlineSession(call.member());
        assertThat(console.tryRefresh(online).status()).isEqualTo(200);
        assertThat(offline.tryRefresh().status()).isEqualTo(200);

        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        assertThat(console.tryRefresh(online).status()).isEqualTo(200);
        member.password("Sol-over-Lofoten-2027");

        assertThat(console.tryRefresh(online).status()).isEqualTo(400);
        assertThat(offline.tryRefresh().status()).isEqualTo(400);
        assertThat(console.open().hasForm("kc-form-login")).isTrue();
        assertThat(new AuditTrail(educloud).of(call.link()).stream().filter("sessions_ended"::equals))
                .hasSize(2);
        assertThat(new AuditTrail(educloud)
                        .newest(call.link(), "sessions_ended")
                        .getType())
                .isEqualTo("LOGOUT");

        Tokens between = console.signIn(
                call.member().with("Sol-over-Lofoten-2027", call.member().otp()));
        member.choose("otp");
        OtpApp app = member.scan();
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();
        assertThat(console.tryRefresh(between).status()).isEqualTo(400);
        console.signIn(call.member().with("Sol-over-Lofoten-2027", app));
    }

    @Test
    void temporaryLockFromWrongPasswordsIsGone() {
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.configure(realm -> realm.setFailureFactor(2));
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);
        Person forgetful = call.member().with("not the password", call.member().otp());
        console.password(forgetful);
        console.password(forgetful);
        assertThat(console.password(call.member()).hasForm("kc-form-login"))
                .as("locked")
                .isTrue();

        OtpApp app = ScriptedMember.open(call.mail()).recover(call.link().secret());

        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(call.member().password(), app));
    }

    @Test
    void noSessionComesOutOfARecovery() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.recover(call.link().secret());
        assertThat(member.browser().cookies()).doesNotContainKeys("KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION");
        assertThat(new ConsoleSignIn(member.browser(), educloud).open().hasForm("kc-form-login"))
                .isTrue();
        assertThat(new AuditTrail(educloud).of(call.member())).noneMatch(event -> "LOGIN".equals(event.getType()));
    }
}
