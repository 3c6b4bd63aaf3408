package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A mail server that takes the call and says nothing: Keycloak gives up on it after ten seconds. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SilentMailServerIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void neitherHoldsTheRecoveryUpNorUndoesIt() throws IOException {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();
        String code = app.code();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            useMailServer(silent.getLocalPort());

            long begun = System.nanoTime();
            member.otp(code);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThat(member.isDone()).isTrue();
            assertThat(call.administrator().status(call.link())).isEqualTo("COMPLETED");
            assertThat(new MailBox(educloud, call.member()).notices()).isEmpty();
        }
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(call.member().password(), app));
        String log = Files.readString(SelfserviceServer.LOG);
        assertThat(log)
                .contains("The mail of reset link " + call.link().id() + " in realm 'educloud' was not accepted");
        assertThat(log).doesNotContain(call.mail().token(), call.link().secret());
    }

    private void useMailServer(int port) {
        educloud.configure(realm -> {
            Map<String, String> smtp = new LinkedHashMap<>(realm.getSmtpServer());
            smtp.put("port", Integer.toString(port));
            realm.setSmtpServer(smtp);
        });
    }
}
