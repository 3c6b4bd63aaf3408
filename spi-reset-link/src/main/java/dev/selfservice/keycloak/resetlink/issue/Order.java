package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.resetlink.IdentityCheck;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator asks for.
 *
 * @param note at most 500 characters; needed when the check is {@link IdentityCheck#OTHER}
 */
public record Order(
        String memberId,
        IdentityCheck identityCheck,
        @Nullable String note) {}
