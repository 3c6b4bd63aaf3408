package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link is born with.
 *
 * @param tokenHash of the mailed link, see {@link dev.selfservice.keycloak.resetlink.secret.LinkToken#hash()}
 * @param stopTokenHash of the mail's stop page
 */
public record NewResetLink(
        String projectId,
        String memberId,
        String administratorId,
        String memberEmail,
        IdentityCheck identityCheck,
        @Nullable String note,
        String tokenHash,
        String stopTokenHash,
        SecretHash secretHash,
        int attemptLimit,
        Instant createdAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "NewResetLink[redacted]";
    }
}
