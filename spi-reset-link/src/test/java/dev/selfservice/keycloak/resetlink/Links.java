package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;

/** Links as they are just after somebody ordered one. */
public final class Links {

    /** When {@link #fresh} links are made. */
    public static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");

    /** When they expire. */
    public static final Instant EXPIRES = CREATED.plus(Duration.ofHours(3));

    public static final int ATTEMPTS = 3;

    private Links() {}

    /** A link for this member, made by {@code ada} in project {@code ec1}; its token's hash is {@code token-<member>}. */
    public static NewResetLink fresh(String memberId) {
        return fresh(memberId, CREATED, "token-" + memberId, new SecretHash("algorithm", "hash"));
    }

    /** The same, made at another time, with this token and secret. */
    public static NewResetLink fresh(String memberId, Instant createdAt, String tokenHash, SecretHash secretHash) {
        return new NewResetLink(
                "ec1",
                memberId,
                "ada",
                memberId + "@example.org",
                IdentityCheck.OTHER,
                "met in person",
                tokenHash,
                "stop-" + memberId + createdAt,
                secretHash,
                ATTEMPTS,
                createdAt,
                createdAt.plus(Duration.between(CREATED, EXPIRES)));
    }
}
