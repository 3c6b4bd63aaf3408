package dev.selfservice.keycloak.delegation.person;

import org.jspecify.annotations.Nullable;

/** An e-mail address that lets somebody recognise it who knows it, and tells nobody else where to write. */
public final class MaskedEmail {

    private static final String MASK = "***";

    private MaskedEmail() {}

    /** {@code anna@example.org} as {@code a***@example.org}; null for no address. */
    public static @Nullable String of(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return MASK;
        }
        return email.substring(0, email.offsetByCodePoints(0, 1)) + MASK + email.substring(at);
    }
}
