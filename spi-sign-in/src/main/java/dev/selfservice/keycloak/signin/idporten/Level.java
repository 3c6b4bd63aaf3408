package dev.selfservice.keycloak.signin.idporten;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure ID-porten is of who somebody is, lowest first; {@code acr_values} asks for one and {@code acr} tells it.
 *
 * @see <a href="https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token.html">ID-porten's claims</a>
 */
enum Level {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /** The key of the level that a realm requires, in the identity provider's configuration. */
    static final String SETTING = "requiredLevel";

    private static final String PREFIX = "idporten-loa-";

    /** The level of a claim; none for a claim that is missing or unknown, which is less than any. */
    static Optional<Level> ofClaim(@Nullable Object claim) {
        return Arrays.stream(values())
                .filter(level -> level.claim().equals(claim))
                .findFirst();
    }

    /**
     * The level that a realm requires.
     *
     * @param setting {@code substantial} or {@code high}; substantial when there is none
     * @throws IllegalArgumentException for anything else: no service may take what anybody can order for themselves
     */
    static Level ofSetting(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return SUBSTANTIAL;
        }
        return Arrays.stream(values())
                .filter(level -> level != LOW && level.setting().equals(setting.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        SETTING + " must be substantial or high; it is '" + setting + "'"));
    }

    boolean reaches(Level required) {
        return compareTo(required) >= 0;
    }

    String claim() {
        return PREFIX + setting();
    }

    private String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
