package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a reset link at one moment. A snapshot: changes go through {@link ResetLinkStore}.
 *
 * @param secretHash null once the link has ended
 */
public record ResetLink(
        String id,
        String realmId,
        Who who,
        Identity identity,
        @Nullable SecretHash secretHash,
        Attempts attempts,
        When when,
        Outcome outcome) {

    /**
     * Who helps, who is helped, and in which project.
     *
     * @param memberEmail the member's e-mail when the link was made; the mail went there
     */
    public record Who(String projectId, String memberId, String administratorId, String memberEmail) {}

    /** How the administrator knows that the caller is the member. */
    public record Identity(IdentityCheck check, @Nullable String note) {}

    /**
     * How often a secret may be typed.
     *
     * @param used wrong secrets and attempts under way, at most {@code limit}
     */
    public record Attempts(int used, int limit) {

        /** Of a link that nobody has tried yet. */
        public static Attempts none(int limit) {
            return new Attempts(0, limit);
        }

        public int left() {
            return limit - used;
        }
    }

    /**
     * When what happened.
     *
     * @param openedAt when the address was asked for first, by the member or by a mail scanner
     * @param redeemedAt when the secret was right for the last time
     * @param recoveryEndsAt until when the recovery begun then may run, even past {@code expiresAt}
     */
    public record When(
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant mailedAt,
            @Nullable Instant openedAt,
            @Nullable Instant redeemedAt,
            @Nullable Instant recoveryEndsAt) {

        /** Of a link that is just being made. */
        public static When created(Instant createdAt, Instant expiresAt) {
            return new When(createdAt, expiresAt, null, null, null, null);
        }
    }

    /**
     * What came of it.
     *
     * @param endReason why it ended, null while it hasn't (a link that merely ran out gets its reason from a sweep)
     */
    public record Outcome(
            @Nullable EndReason endReason,
            @Nullable Instant endedAt,
            @Nullable PasswordOutcome password,
            @Nullable Instant otpSetAt) {

        /** Of a link with which nothing has happened yet. */
        public static final Outcome NONE = new Outcome(null, null, null, null);

        public boolean otpSet() {
            return otpSetAt != null;
        }

        public boolean passwordSet() {
            return password == PasswordOutcome.SET;
        }

        /** The same, once the member has decided about the password. */
        public Outcome withPassword(PasswordOutcome decided) {
            return new Outcome(endReason, endedAt, decided, otpSetAt);
        }

        /** The same, with a new OTP. */
        public Outcome withOtpSetAt(Instant time) {
            return new Outcome(endReason, endedAt, password, time);
        }
    }

    /** The same link, with what has come of it since. */
    public ResetLink with(Outcome newer) {
        return new ResetLink(id, realmId, who, identity, secretHash, attempts, when, newer);
    }

    /** Where the link stands at {@code now}. An end time itself is already too late. */
    public ResetLinkStatus status(Instant now) {
        if (outcome.endReason != null) {
            return outcome.endReason.status();
        }
        if (when.recoveryEndsAt != null && now.isBefore(when.recoveryEndsAt)) {
            return ResetLinkStatus.IN_RECOVERY;
        }
        if (!now.isBefore(when.expiresAt)) {
            return ResetLinkStatus.EXPIRED;
        }
        return when.mailedAt != null ? ResetLinkStatus.SENT : ResetLinkStatus.CREATED;
    }

    /** Whether a right secret opens a recovery at {@code now}. */
    public boolean isRedeemable(Instant now) {
        return outcome.endReason == null && when.mailedAt != null && now.isBefore(when.expiresAt);
    }

    /** When a recovery was brought to its end by the member. */
    public Optional<Instant> finishedAt() {
        return outcome.endReason == EndReason.FINISHED ? Optional.ofNullable(outcome.endedAt) : Optional.empty();
    }

    /** When it ended; for a link that ran out the moment it did, before the sweep has noted it. */
    public Optional<Instant> endedAt(Instant now) {
        if (outcome.endedAt != null) {
            return Optional.of(outcome.endedAt);
        }
        if (status(now) != ResetLinkStatus.EXPIRED) {
            return Optional.empty();
        }
        return Optional.of(
                when.recoveryEndsAt != null && when.recoveryEndsAt.isAfter(when.expiresAt)
                        ? when.recoveryEndsAt
                        : when.expiresAt);
    }

    /** Why it ended; for a link that ran out also before the sweep has noted it. */
    public Optional<EndReason> endReason(Instant now) {
        return outcome.endReason != null
                ? Optional.of(outcome.endReason)
                : endedAt(now).map(at -> EndReason.TIME_OUT);
    }

    @Override
    public String toString() {
        return "ResetLink[" + id + ']';
    }
}
