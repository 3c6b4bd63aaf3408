package dev.selfservice.keycloak.delegation.settings;

import java.util.Optional;

/** Exactly {@code true} or {@code false}: a misspelt yes must not pass for a no. */
public final class BooleanSetting extends RealmSetting<Boolean> {

    public BooleanSetting(String name, boolean defaultValue) {
        super(name, defaultValue, "true or false", BooleanSetting::parse);
    }

    private static Optional<Boolean> parse(String value) {
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
