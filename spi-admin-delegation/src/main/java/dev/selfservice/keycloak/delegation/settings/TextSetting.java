package dev.selfservice.keycloak.delegation.settings;

import java.util.Optional;
import java.util.function.Predicate;

/** A text of a certain form. */
public final class TextSetting extends RealmSetting<String> {

    /**
     * @param range what is allowed, in words
     * @param allowed the same as a question
     */
    public TextSetting(String name, String defaultValue, String range, Predicate<String> allowed) {
        super(name, defaultValue, range, value -> Optional.of(value).filter(allowed));
    }
}
