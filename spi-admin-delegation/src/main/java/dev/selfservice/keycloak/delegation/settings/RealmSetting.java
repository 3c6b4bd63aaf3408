package dev.selfservice.keycloak.delegation.settings;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

/**
 * One setting: the realm attribute {@code selfservice.<name>}, the server option {@code <name>}, a default and a range.
 *
 * <p>The realm's attribute wins over the server's option, that wins over the built-in default. Immutable.
 *
 * @param <T> the type of the value
 */
public sealed class RealmSetting<T> permits BooleanSetting, IntSetting, TextSetting {

    private static final String ATTRIBUTE_PREFIX = "selfservice.";

    private final String name;
    private final T defaultValue;
    private final String range;
    private final Function<String, Optional<T>> parser;

    RealmSetting(String name, T defaultValue, String range, Function<String, Optional<T>> parser) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.range = range;
        this.parser = parser;
    }

    /** The name of the server option; the realm attribute's name without its prefix. */
    public final String name() {
        return name;
    }

    /** The name of the realm attribute. */
    public final String attribute() {
        return ATTRIBUTE_PREFIX + name;
    }

    /** The value where the realm says nothing. */
    public final T defaultValue() {
        return defaultValue;
    }

    /** What is allowed, in words, e.g. {@code a whole number from 600 to 86400}. */
    public final String range() {
        return range;
    }

    /**
     * The value that holds in {@code realm}. An attribute that is absent or blank counts as not set.
     *
     * @throws InvalidSettingException when the attribute's value is outside the range
     */
    public final T read(RealmModel realm) {
        return parse(attribute(), realm.getAttribute(attribute()));
    }

    /**
     * This setting with its default taken from the server option of the same name, if that is set. To be called in
     * {@code init} of the provider factory that has the option.
     *
     * @throws InvalidSettingException when the option's value is outside the range; out of {@code init} it stops the
     *     server's start
     */
    public final RealmSetting<T> configuredBy(Config.Scope options) {
        return new RealmSetting<>(name, parse(name, options.get(name)), range, parser);
    }

    private T parse(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return defaultValue;
        }
        return parser.apply(value).orElseThrow(() -> new InvalidSettingException(key, value, range));
    }
}
