package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a reset link at one moment. A snapshot: changes go through {@link ResetLinkStore}.
 *
 * @param memberEmail the member's e-mail when the link was made; the mail went there
 * @param secretHash null once the link has ended
 * @param attempts wrong secrets and attempts under way, at most {@code attemptLimit}
 * @param redeemedAt when the secret was right for the last time
 * @param recoveryEndsAt until when the recovery begun then may run, even past {@code expiresAt}
 * @param endReason why it ended, null while it hasn't (a link that merely ran out gets its ending from a sweep)
 */
public record ResetLink(
        String id,
        String realmId,
        String projectId,
        String memberId,
        String administratorId,
        String memberEmail,
        IdentityCheck identityCheck,
        @Nullable String note,
        @Nullable SecretHash secretHash,
        int attempts,
        int attemptLimit,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant mailedAt,
        @Nullable Instant openedAt,
        @Nullable Instant redeemedAt,
        @Nullable Instant recoveryEndsAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable PasswordOutcome passwordOutcome,
        @Nullable Instant otpSetAt) {

    /** Where the link stands at {@code now}. An end time itself is already too late. */
    public ResetLinkStatus status(Instant now) {
        if (endReason != null) {
            return endReason.status();
        }
        if (recoveryEndsAt != null && now.isBefore(recoveryEndsAt)) {
            return ResetLinkStatus.IN_RECOVERY;
        }
        if (!now.isBefore(expiresAt)) {
            return ResetLinkStatus.EXPIRED;
        }
        return mailedAt != null ? ResetLinkStatus.SENT : ResetLinkStatus.CREATED;
    }

    /** Whether a right secret opens a recovery at {@code now}. */
    public boolean isRedeemable(Instant now) {
        return endReason == null && mailedAt != null && now.isBefore(expiresAt);
    }

    public int attemptsLeft() {
        return attemptLimit - attempts;
    }

    public boolean otpSet() {
        return otpSetAt != null;
    }

    /** When a recovery was brought to its end by the member. */
    public Optional<Instant> finishedAt() {
        return endReason == EndReason.FINISHED ? Optional.ofNullable(endedAt) : Optional.empty();
    }

    /** When it ended; for a link that ran out the moment it did, before the sweep has noted it. */
    public Optional<Instant> endedAt(Instant now) {
        if (endedAt != null) {
            return Optional.of(endedAt);
        }
        if (status(now) != ResetLinkStatus.EXPIRED) {
            return Optional.empty();
        }
        return Optional.of(recoveryEndsAt != null && recoveryEndsAt.isAfter(expiresAt) ? recoveryEndsAt : expiresAt);
    }

    @Override
    public String toString() {
        return "ResetLink[" + id + ']';
    }
}
