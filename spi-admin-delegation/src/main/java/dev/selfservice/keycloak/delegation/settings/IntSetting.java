package dev.selfservice.keycloak.delegation.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A whole number, written in decimal digits and nothing else. */
public final class IntSetting extends RealmSetting<Integer> {

    /** More digits than any range needs, and few enough never to overflow. */
    private static final String DIGITS = "[0-9]{1,9}";

    /** A whole number from {@code min} to {@code max}, both included; neither is negative. */
    public IntSetting(String name, int defaultValue, int min, int max) {
        this(name, defaultValue, "a whole number from " + min + " to " + max, number -> number >= min && number <= max);
    }

    private IntSetting(String name, int defaultValue, String range, IntPredicate allowed) {
        super(name, defaultValue, range, value -> parse(value, allowed));
    }

    /** One of a few whole numbers. */
    public static IntSetting oneOf(String name, int defaultValue, int... allowed) {
        int[] sorted = Arrays.stream(allowed).sorted().toArray();
        return new IntSetting(
                name,
                defaultValue,
                "one of " + Arrays.toString(sorted),
                number -> Arrays.binarySearch(sorted, number) >= 0);
    }

    private static Optional<Integer> parse(String value, IntPredicate allowed) {
        return Optional.of(value)
                .filter(text -> text.matches(DIGITS))
                .map(Integer::valueOf)
                .filter(allowed::test);
    }
}
