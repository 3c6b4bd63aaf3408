package dev.selfservice.keycloak.delegation.address;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address that a user had when it was last looked at.
 *
 * @param email in lower case; null for none
 * @param changedAt when it took another's place; null when it is the first that was seen
 */
public record SeenAddress(
        String userId, @Nullable String email, @Nullable Instant changedAt) {

    public SeenAddress {
        email = folded(email);
    }

    /** The first one that is seen of a user. */
    static SeenAddress first(String userId, @Nullable String email) {
        return new SeenAddress(userId, email, null);
    }

    /** Whether this is the same address; case doesn't count, as it doesn't for Keycloak. */
    boolean is(@Nullable String other) {
        return Objects.equals(email, folded(other));
    }

    private static @Nullable String folded(@Nullable String address) {
        return address == null || address.isBlank() ? null : address.toLowerCase(Locale.ROOT);
    }
}
