package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Time ends links and removes rows. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule20_LinksEndAndRowsGoInTimeIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void expiredLinkGetsItsEventOnceAndForgetsItsHashes() {
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.clock().pass(Duration.ofHours(3));
        AuditTrail trail = new AuditTrail(educloud);
        assertThat(trail.of(call.link())).doesNotContain("expired");

        educloud.inside().sweep();
        educloud.inside().sweep();

        assertThat(trail.of(call.link())).containsOnlyOnce("expired");
        assertThat(trail.newest(call.link(), "expired").getDetails()).containsEntry("reason", "time_out");
        assertThat(rows(call, "and TOKEN_HASH is null and STOP_TOKEN_HASH is null and SECRET_DATA is null"))
                .isEqualTo(1);
        assertThat(Administrator.signIn(educloud, call.administrator().person(), "ec101")
                        .see(call.link())
                        .path("endReason")
                        .asText())
                .isEqualTo("time_out");
    }

    @Test
    void recoveryThatRunsPastTheLinksEndIsLeftAlone() {
        educloud.set("link-lifespan", "600");
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.clock().pass(Duration.ofSeconds(590));
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        educloud.clock().pass(Duration.ofMinutes(20));
        educloud.inside().sweep();
        member.otp(member.scan().code());
        assertThat(member.isDone()).isTrue();
    }

    @Test
    void rowsGoAfterTheRetention() {
        educloud.set("retention-days", "2");
        CalledForHelp stopped = CalledForHelp.in(educloud);
        stopped.administrator().stop(stopped.link());
        CalledForHelp locked = CalledForHelp.in(educloud);
        ScriptedMember guessing = ScriptedMember.open(locked.mail());
        IntStream.range(0, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));

        educloud.clock().pass(Duration.ofHours(47));
        educloud.inside().sweep();
        assertThat(rows(stopped, "")).isEqualTo(1);
        educloud.clock().pass(Duration.ofHours(2));
        educloud.inside().sweep();

        assertThat(rows(stopped, "")).isZero();
        assertThat(rows(locked, "")).isZero();
        assertThat(educloud.inside()
                        .count(
                                "SELFSERVICE_SECRET_ATTEMPT",
                                "RESET_LINK_ID = '" + locked.link().id() + "'"))
                .isZero();
    }

    private int rows(CalledForHelp call, String more) {
        return educloud.inside()
                .count("SELFSERVICE_RESET_LINK", "ID = '" + call.link().id() + "' " + more);
    }
}
