package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The operator finds who did what to whom; a thief of logs, events, mails or tables finds nothing to use. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule19_EventsSayWhoDidWhatAndNothingSecretIT {

    private static final String NEW_PASSWORD = "Nordlys-over-Senja-2031";

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
        member.secret("WRNG-WRNG-WRNG-WRNG");
        member.secret(call.link().secret());
        member.password(NEW_PASSWORD);
        member.choose("otp");
        OtpApp app = member.scan();
        String rawSeed = member.page().page().select("#totpSecret").val();
        member.otp(app.code());
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(call.member().with(NEW_PASSWORD, app));

        String secret = call.link().secret();
        List<String> secrets = List.of(
                secret,
                secret.replace("-", ""),
                call.mail().token(),
                call.mail().stopLink().substring(call.mail().stopLink().length() - 43),
                app.seed(),
                rawSeed,
                NEW_PASSWORD);
        assertThat(secrets).doesNotContain("");
        nothingOf(secrets, "the log", Files.readString(SelfserviceServer.LOG));
        nothingOf(secrets, "the events", Json.write(educloud.admin().getEvents()));
        nothingOf(secrets, "the admin events", Json.write(educloud.admin().getAdminEvents()));
        nothingOf(
                secrets,
                "the notices",
                new MailBox(educloud, call.member()).notices().toString());
        nothingOf(
                secrets,
                "the administrator's mails",
                new MailBox(educloud, call.administrator().person()).everything());
        nothingOf(secrets, "the database", databaseWithoutCredentials());
    }

    private String databaseWithoutCredentials() {
        return educloud.inside().dump().stream()
                .filter(statement -> !statement.contains("\"CREDENTIAL\""))
                .collect(Collectors.joining("\n"));
    }

    private static void nothingOf(List<String> secrets, String where, String text) {
        assertThat(text.length()).as(where).isPositive();
        // Not asserted as a text: a failure would print the secret, and the haystack.
        assertThat(secrets.stream().filter(text::contains).count()).as(where).isZero();
    }
}
