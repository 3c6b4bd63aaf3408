package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** One notice, however many do the same at once: the UPDATE that hit the row decides. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ParallelNoticesIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void tenWrongSecretsAtOnce() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<ScriptedMember> browsers = Stream.generate(() -> ScriptedMember.open(call.mail()))
                .limit(10)
                .toList();

        Parallel.run(10, number -> browsers.get(number).secret("WRNG-WRNG-WRNG-WRNG"));

        assertThat(call.administrator().status(call.link())).isEqualTo("LOCKED");
        assertThat(new MailBox(educloud, call.member()).noticeSubjects())
                .satisfiesExactly(
                        subject -> assertThat(subject).startsWith("Wrong secrets typed"),
                        subject -> assertThat(subject).endsWith("is locked"));
        assertThat(new MailBox(educloud, call.administrator().person()).noticeSubjects())
                .satisfiesExactly(subject -> assertThat(subject).endsWith("is locked"), subject -> assertThat(subject)
                        .startsWith("Wrong secrets typed"));
    }

    @Test
    void theLastFormSentFourTimes() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        Answer page = member.page();
        String code = member.scan().code();

        Parallel.run(4, number -> {
            HttpBrowser same = member.browser().twin();
            return same.submit(page, "kc-totp-settings-form", Map.of("totp", code));
        });

        assertThat(call.administrator().status(call.link())).isEqualTo("COMPLETED");
        assertThat(new MailBox(educloud, call.member()).noticeSubjects()).hasSize(1);
        assertThat(new MailBox(educloud, call.administrator().person()).noticeSubjects())
                .hasSize(1);
    }

    @Test
    void theMailsStopAndTheConsolesAtOnce() {
        CalledForHelp call = CalledForHelp.in(educloud);

        Parallel.run(6, number -> {
            if (number % 2 == 0) {
                call.administrator().stop(call.link());
            } else {
                new HttpBrowser().post(call.mail().stopLink(), Map.of());
            }
            return number;
        });

        int told = new MailBox(educloud, call.member()).notices().size()
                + new MailBox(educloud, call.administrator().person()).notices().size();
        assertThat(told).isEqualTo(1);
    }
}
