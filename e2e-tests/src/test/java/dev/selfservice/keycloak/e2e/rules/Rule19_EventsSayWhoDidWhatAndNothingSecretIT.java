package dev.selfservice.keycloak.e2e.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Traces;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The operator finds who did what to whom; a thief of logs, events, mails or tables finds nothing to use. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule19_EventsSayWhoDidWhatAndNothingSecretIT {

    private static final String NEW_PASSWORD = "Nordlys-over-Senja-2031";
    private static final String CREDENTIALS = "\"CREDENTIAL\"";

    @InjectEducloud
    Educloud educloud;

    @Test
    void eachEventNamesLinkProjectMemberAndAdministrator() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember.open(call.mail()).recover(call.link().secret());
        assertThat(new AuditTrail(educloud).events(call.link()))
                .hasSizeGreaterThan(6)
                .allSatisfy(event -> assertThat(event.getDetails())
                        .containsEntry("reset_link_id", call.link().id())
                        .containsEntry("project_id", call.administrator().projectId())
                        .containsEntry("member_id", call.member().id())
                        .containsEntry(
                                "administrator_id",
                                call.administrator().person().id()));
    }

    @Test
    void afterAWholeJourneyNothingOfItIsFoundAnywhere() throws IOException {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        String nearlyRight = nearly(call.link().secret());
        member.secret(nearlyRight);
        member.secret(call.link().secret());
        String nonce = member.browser().cookies().get("SELFSERVICE_RECOVERY");
        member.password("Short-7");
        member.password(NEW_PASSWORD);
        member.choose("otp");
        OtpApp app = member.scan();
        String rawSeed = member.page().page().select("#totpSecret").val();
        member.otp("000000");
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(call.member().with(NEW_PASSWORD, app));
        String stopToken =
                call.mail().stopLink().substring(call.mail().stopLink().lastIndexOf('/') + 1);
        Traces traces = new Traces(Map.ofEntries(
                Map.entry("secret", call.link().secret()),
                Map.entry("nearly the secret", nearlyRight),
                Map.entry("token", call.mail().token()),
                Map.entry("stop token", stopToken),
                Map.entry("nonce", nonce),
                Map.entry("seed", app.seed()),
                Map.entry("raw seed", rawSeed),
                Map.entry("old seed", call.member().otp().seed()),
                Map.entry("new password", NEW_PASSWORD),
                Map.entry("old password", People.PASSWORD)));
        assertThat(traces.in("a=" + Base64.getEncoder().encodeToString(("x:" + NEW_PASSWORD).getBytes(UTF_8))))
                .containsExactly("new password");

        String log = Files.readString(SelfserviceServer.LOG);
        assertThat(log)
                .as("what was searched has the access log with its queries, debugging of ours, and events")
                .containsPattern("\"POST /realms/educloud/login-actions/authenticate\\?\\S+page=otp")
                .containsPattern(
                        "DEBUG .*org\\.keycloak\\.events.*" + call.link().id());
        assertThat(traces.in(log)).as("the log").isEmpty();
        assertThat(traces.in(
                        Json.write(educloud.admin().getEvents(null, null, null, null, null, null, 0, 5_000, null))))
                .as("the events")
                .isEmpty();
        assertThat(traces.in(Json.write(
                        educloud.admin().getAdminEvents(null, null, null, null, null, null, null, null, 0, 5_000))))
                .as("the admin events")
                .isEmpty();
        new MailBox(educloud, call.member()).notices();
        List<String> mails = educloud.everyMail();
        assertThat(mails).hasSizeGreaterThan(3);
        assertThat(mails.stream().map(traces::in).filter(found -> !found.isEmpty()))
                .as("the mails: only the one that carries the links")
                .containsExactly(List.of("stop token", "token"));
        List<String> dump = educloud.inside().dump();
        assertThat(dump).anyMatch(statement -> statement.contains("INSERT") && statement.contains(CREDENTIALS));
        assertThat(dump).anyMatch(statement -> statement.contains(call.link().id()));
        assertThat(traces.in(dump.stream()
                        .filter(statement -> !statement.contains(CREDENTIALS))
                        .collect(Collectors.joining("\n"))))
                .as("the database without Keycloak's table of credentials")
                .isEmpty();
        assertThat(traces.in(String.join("\n", dump)))
                .as("Keycloak's table of credentials keeps seeds as they are, and nothing else")
                .isSubsetOf("seed", "raw seed", "old seed");
    }

    /** With one character changed: what a member who misheard types. */
    private static String nearly(String secret) {
        return (secret.charAt(0) == '7' ? '8' : '7') + secret.substring(1);
    }
}
