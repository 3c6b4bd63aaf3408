package dev.selfservice.keycloak.resetlink.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofHours(24).toSeconds();

    @ParameterizedTest
    @CsvSource({
        // links of the administrator, links for the member, wrong secrets of the member; all a minute ago; room in
        "0, 0, 0,",
        "3, 1, 4,",
        "4, 0, 0, 3540",
        "0, 2, 0, 86340",
        "0, 0, 5, 86340",
        "4, 2, 5, 3540"
    })
    void eachLimitHoldsByItselfForItsOwnWindow(int administrator, int member, int wrong, Long roomIn) {
        List<Instant> minuteAgo = List.of(NOW.minusSeconds(60));

        assertThat(roomIn(times(minuteAgo, administrator), times(minuteAgo, member), times(minuteAgo, wrong)))
                .isEqualTo(roomIn);
    }

    /** Whatever lies in the window: one second earlier there would still be no room, at the time told there is. */
    @Property
    void roomIsToldToTheSecond(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 86_399) Integer> agesInSeconds) {
        List<Instant> times = agesInSeconds.stream().map(NOW::minusSeconds).toList();

        long roomIn = roomIn(List.of(), times, List.of());

        assertThat(inWindowAt(times, NOW.plusSeconds(roomIn))).isLessThan(2);
        assertThat(inWindowAt(times, NOW.plusSeconds(roomIn - 1))).isGreaterThanOrEqualTo(2);
    }

    private static long inWindowAt(List<Instant> times, Instant at) {
        return times.stream().filter(at.minusSeconds(DAY)::isBefore).count();
    }

    private static List<Instant> times(List<Instant> one, int count) {
        return Collections.nCopies(count, one.get(0));
    }

    /** Seconds until there is room; null when there is. */
    private static Long roomIn(List<Instant> ofAdministrator, List<Instant> ofMember, List<Instant> wrong) {
        ResetLinkStore store = Fake.answering(
                ResetLinkStore.class,
                Map.of(
                        "createdByAdministrator", asked -> since(asked, "ada", HOUR, ofAdministrator),
                        "createdForMember", asked -> since(asked, "kari", DAY, ofMember),
                        "attemptsOfMember", asked -> since(asked, "kari", DAY, wrong)));
        ResetLinkPolicy policy = ResetLinkPolicy.of(new FakeRealm("realm")
                .attribute("selfservice.attempts-per-member", "5")
                .attribute("selfservice.links-per-administrator", "4")
                .attribute("selfservice.links-per-member", "2")
                .model());

        return new IssuingLimits(store, policy)
                .roomIn("ada", "kari", NOW)
                .map(Duration::toSeconds)
                .orElse(null);
    }

    private static List<Instant> since(Object[] asked, String who, long window, List<Instant> times) {
        assertThat(asked).containsExactly(who, NOW.minusSeconds(window));
        return times;
    }
}
