package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A link for a test: made by {@code ada} in project {@code ec1}, nothing has happened with it unless said. */
public final class LinkBuilder {

    public static final Instant CREATED = Instant.ofEpochMilli(1_800_000_000_000L);

    public static final Duration LIFESPAN = Duration.ofHours(3);

    /** When it expires. */
    public static final Instant EXPIRES = CREATED.plus(LIFESPAN);

    public static final int ATTEMPTS = 3;

    private final String memberId;
    private Instant createdAt = CREATED;
    private int attempts = ATTEMPTS;
    private SecretHash secretHash = new SecretHash("algorithm", "hash");
    private Instant mailedAt;
    private Instant redeemedAt;
    private Instant recoveryEndsAt;
    private ResetLink.Outcome outcome = ResetLink.Outcome.NONE;
    private String tokenHash;

    private LinkBuilder(String memberId) {
        this.memberId = memberId;
        this.tokenHash = "token-" + memberId;
    }

    public static LinkBuilder linkFor(String memberId) {
        return new LinkBuilder(memberId);
    }

    public LinkBuilder createdAt(Instant time) {
        this.createdAt = time;
        return this;
    }

    public LinkBuilder attempts(int limit) {
        this.attempts = limit;
        return this;
    }

    public LinkBuilder secretHash(SecretHash hash) {
        this.secretHash = hash;
        return this;
    }

    public LinkBuilder tokenHash(String hash) {
        this.tokenHash = hash;
        return this;
    }

    public LinkBuilder mailedAt(Instant time) {
        this.mailedAt = time;
        return this;
    }

    public LinkBuilder redeemed(Instant at, Instant until) {
        this.redeemedAt = at;
        this.recoveryEndsAt = until;
        return this;
    }

    public LinkBuilder ended(EndReason reason, Instant at) {
        this.outcome = new ResetLink.Outcome(reason, at, null, null);
        return this;
    }

    public ResetLink build() {
        return new ResetLink(
                KeycloakModelUtils.generateId(),
                SmallKeycloak.REALM,
                new ResetLink.Who("ec1", memberId, "ada", memberId + "@example.org"),
                new ResetLink.Identity(IdentityCheck.OTHER, "met in person"),
                secretHash,
                ResetLink.Attempts.none(attempts),
                new ResetLink.When(createdAt, createdAt.plus(LIFESPAN), mailedAt, null, redeemedAt, recoveryEndsAt),
                outcome);
    }

    public ResetLink addTo(ResetLinkStore store) {
        ResetLink link = build();
        store.add(link, tokenHash, stopTokenHash(memberId, createdAt));
        return link;
    }

    public static String stopTokenHash(String memberId, Instant createdAt) {
        return "stop-" + memberId + createdAt;
    }
}
