package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker guesses in many browsers at once, so that the counting comes too late. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule03_AttemptsAreCountedBeforeComparingIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void ofTwentyWrongSecretsAtOnceFiveAreCountedAndThenTheRightOneIsRefused() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<ScriptedMember> browsers = Stream.generate(() -> ScriptedMember.open(call.mail()))
                .limit(20)
                .toList();
        ScriptedMember waiting = ScriptedMember.open(call.mail());

        Parallel.run(20, number -> browsers.get(number).secret("WRNG-WRNG-WRNG-WRNG"));

        assertThat(call.administrator().status(call.link())).isEqualTo("LOCKED");
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isZero();
        assertThat(educloud.inside()
                        .count(
                                "SELFSERVICE_SECRET_ATTEMPT",
                                "RESET_LINK_ID = '" + call.link().id() + "'"))
                .isEqualTo(5);
        List<String> events = new AuditTrail(educloud).of(call.link());
        assertThat(events.stream().filter("wrong_secret"::equals)).hasSize(5);
        assertThat(events).containsOnlyOnce("locked");
        waiting.secret(call.link().secret());
        assertThat(waiting.isToldTheLinkIsDead()).isTrue();
    }

    @Test
    void ofTwentyWrongSecretsAtOnceNoMoreAreComparedThanTheMemberHasInADay() {
        educloud.set("attempts-per-link", "20");
        educloud.set("attempts-per-member", "5");
        CalledForHelp call = CalledForHelp.in(educloud);
        List<ScriptedMember> browsers = Stream.generate(() -> ScriptedMember.open(call.mail()))
                .limit(20)
                .toList();

        Parallel.run(20, number -> browsers.get(number).secret("WRNG-WRNG-WRNG-WRNG"));

        assertThat(educloud.inside()
                        .count(
                                "SELFSERVICE_SECRET_ATTEMPT",
                                "RESET_LINK_ID = '" + call.link().id() + "'"))
                .isEqualTo(5);
        assertThat(new AuditTrail(educloud).of(call.link()).stream().filter("wrong_secret"::equals))
                .hasSize(5);
        ScriptedMember right = ScriptedMember.open(call.mail());
        right.secret(call.link().secret());
        assertThat(right.isPastTheSecret()).isFalse();
    }

    /** Five are being compared at this moment; a sixth that were right would have been one guess too many. */
    @Test
    void whileAllAttemptsAreUnderWayNotEvenTheRightSecretIsCompared() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember sixth = ScriptedMember.open(call.mail());
        educloud.inside()
                .execute("update SELFSERVICE_RESET_LINK set ATTEMPTS = 5 where ID = '"
                        + call.link().id() + "'");

        sixth.secret(call.link().secret());

        assertThat(sixth.isPastTheSecret()).isFalse();
        assertThat(new AuditTrail(educloud).of(call.link())).doesNotContain("redeemed");
    }

    @Test
    void wrongSecretsOfABystanderLockTheLinkDuringARecovery() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.toOtpPage(call.link().secret());
        ScriptedMember bystander = ScriptedMember.open(call.mail());
        IntStream.range(0, 5).forEach(i -> bystander.secret("WRNG-WRNG-WRNG-WRNG"));

        List<String> before = new Account(educloud, call.member()).credentials();
        member.otp(member.scan().code());
        assertThat(member.isToldTheLinkIsDead()).isTrue();
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
    }
}
