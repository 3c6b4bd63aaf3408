package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResetLinkTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EXPIRES = CREATED.plus(Duration.ofHours(3));
    private static final Instant MAILED = CREATED.plusSeconds(1);
    private static final Instant LATE = EXPIRES.minusSeconds(60);
    private static final Instant LATE_RECOVERY_ENDS = LATE.plus(Duration.ofMinutes(30));

    static Stream<Arguments> statusTable() {
        ResetLink created = link().build();
        ResetLink sent = mailed();
        ResetLink inRecovery = link().mailedAt(MAILED)
                .redeemed(CREATED.plusSeconds(60), CREATED.plusSeconds(1860))
                .build();
        ResetLink lateRecovery = redeemedLate().build();
        return Stream.of(
                Arguments.of("just made", created, CREATED, ResetLinkStatus.CREATED, false),
                Arguments.of("mailed", sent, MAILED, ResetLinkStatus.SENT, true),
                Arguments.of("the last moment", sent, EXPIRES.minusMillis(1), ResetLinkStatus.SENT, true),
                Arguments.of("the end itself", sent, EXPIRES, ResetLinkStatus.EXPIRED, false),
                Arguments.of("never mailed, run out", created, EXPIRES, ResetLinkStatus.EXPIRED, false),
                Arguments.of("secret right", inRecovery, CREATED.plusSeconds(61), ResetLinkStatus.IN_RECOVERY, true),
                Arguments.of("recovery timed out", inRecovery, CREATED.plusSeconds(1860), ResetLinkStatus.SENT, true),
                Arguments.of("past its end", lateRecovery, EXPIRES, ResetLinkStatus.IN_RECOVERY, false),
                Arguments.of("recovery over too", lateRecovery, LATE_RECOVERY_ENDS, ResetLinkStatus.EXPIRED, false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("statusTable")
    void theStatusFollowsFromTheFacts(
            String when, ResetLink link, Instant now, ResetLinkStatus status, boolean redeemable) {
        assertThat(link.status(now)).as(when).isEqualTo(status);
        assertThat(link.isRedeemable(now)).as(when).isEqualTo(redeemable);
    }

    static Stream<EndReason> endings() {
        return Arrays.stream(EndReason.values());
    }

    @ParameterizedTest
    @MethodSource("endings")
    void anEndingWinsOverEveryTime(EndReason endReason) {
        ResetLink ended = redeemedLate().ended(endReason, LATE).build();

        assertThat(ended.status(LATE)).isEqualTo(endReason.status());
        assertThat(ended.isRedeemable(LATE)).isFalse();
        assertThat(ended.endedAt(LATE)).contains(LATE);
        assertThat(ended.finishedAt().isPresent()).isEqualTo(endReason == EndReason.FINISHED);
    }

    @Test
    void aLinkThatRanOutEndedWhenItDid() {
        assertThat(mailed().endedAt(EXPIRES.plusSeconds(99))).contains(EXPIRES);
        assertThat(redeemedLate().build().endedAt(LATE_RECOVERY_ENDS)).contains(LATE_RECOVERY_ENDS);
        assertThat(mailed().endedAt(MAILED)).isEmpty();
    }

    @Test
    void aLogLineShowsItsIdOnly() {
        ResetLink link = mailed();

        assertThat(link).hasToString("ResetLink[" + link.id() + "]");
    }

    @Test
    void attemptsLeftAreWhatTheLimitLeaves() {
        assertThat(new ResetLink.Attempts(2, 5).left()).isEqualTo(3);
    }

    private static LinkBuilder link() {
        return LinkBuilder.linkFor("member").createdAt(CREATED);
    }

    private static ResetLink mailed() {
        return link().mailedAt(MAILED).build();
    }

    private static LinkBuilder redeemedLate() {
        return link().mailedAt(MAILED).redeemed(LATE, LATE_RECOVERY_ENDS);
    }
}
