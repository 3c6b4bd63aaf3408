package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many links may be made. Exact only while {@link ResetLinkStore#serializeIssuing} holds others off. */
final class IssuingLimits {

    private final ResetLinkStore store;
    private final ResetLinkPolicy policy;

    IssuingLimits(ResetLinkStore store, ResetLinkPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** How long to wait until there is room for one more link; empty when there is room now. */
    Optional<Duration> roomIn(String administratorId, String memberId, Instant now) {
        Duration hour = ResetLinkPolicy.ADMINISTRATOR_WINDOW;
        Duration day = ResetLinkPolicy.MEMBER_WINDOW;
        return roomIn(
                        store.createdByAdministrator(administratorId, now.minus(hour)),
                        policy.linksPerAdministrator(),
                        hour,
                        now)
                .or(() -> roomIn(store.createdForMember(memberId, now.minus(day)), policy.linksPerMember(), day, now))
                .or(() ->
                        roomIn(store.attemptsOfMember(memberId, now.minus(day)), policy.attemptsPerMember(), day, now));
    }

    private static Optional<Duration> roomIn(List<Instant> times, int limit, Duration window, Instant now) {
        // Room is made when so many have left the window that fewer than the limit remain.
        return times.stream()
                .sorted()
                .skip(Math.max(0, times.size() - limit))
                .findFirst()
                .filter(leaves -> times.size() >= limit)
                .map(leaves -> Duration.between(now, leaves.plus(window)));
    }
}
