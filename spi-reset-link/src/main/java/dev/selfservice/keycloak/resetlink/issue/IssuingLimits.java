package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How many links may be made. Exact only while {@link ResetLinkStore#serializeIssuing} holds others off. */
final class IssuingLimits {

    private final ResetLinkStore store;
    private final ResetLinkPolicy policy;

    IssuingLimits(ResetLinkStore store, ResetLinkPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /**
     * Checks all limits for one more link.
     *
     * @throws ApiException 429 {@code limit_reached} with the time after which the limit that was reached has room
     */
    void require(String administratorId, String memberId, Instant now) {
        Duration hour = ResetLinkPolicy.ADMINISTRATOR_WINDOW;
        Duration day = ResetLinkPolicy.MEMBER_WINDOW;
        require(
                store.createdByAdministrator(administratorId, now.minus(hour)),
                policy.linksPerAdministrator(),
                hour,
                now);
        require(store.createdForMember(memberId, now.minus(day)), policy.linksPerMember(), day, now);
        require(store.attemptsOfMember(memberId, now.minus(day)), policy.attemptsPerMember(), day, now);
    }

    private static void require(List<Instant> times, int limit, Duration window, Instant now) {
        if (times.size() < limit) {
            return;
        }
        // Room is made when so many have left the window that fewer than the limit remain.
        Instant leaves = times.stream()
                .sorted(Comparator.naturalOrder())
                .skip(times.size() - limit)
                .findFirst()
                .orElse(now);
        throw ApiException.of(Response.Status.TOO_MANY_REQUESTS, "limit_reached")
                .retryAfter(Duration.between(now, leaves.plus(window)));
    }
}
