package dev.selfservice.keycloak.delegation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * What an administrator typed to find a member.
 *
 * <p>Two questions, for two places. The database narrows down ({@link #hint}), this class decides ({@link #matches}):
 * Keycloak's own search also finds parts of e-mail addresses, takes {@code %} and {@code _} for wildcards, and leaves
 * letters beyond ASCII to the database's collation.
 */
public final class MemberSearch {

    /** Everything that some database, collation or storage provider might read differently than we do. */
    private static final Pattern UNSAFE = Pattern.compile("[^!-~]|[%_\\\\]");

    private final String text;

    /** With blanks around it or without, in any form of Unicode; nothing typed matches everybody. */
    public MemberSearch(String typed) {
        this.text = folded(typed.strip());
    }

    /** A text that is in every match, to give to Keycloak's search; empty when there is no such text. */
    public String hint() {
        return Arrays.stream(UNSAFE.split(text))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Whether the text is part of the user name or of the whole name, or is the e-mail address. */
    public boolean matches(UserModel user) {
        return Stream.of(folded(user.getUsername()), folded(user.getFirstName()) + ' ' + folded(user.getLastName()))
                        .anyMatch(name -> name.contains(text))
                || folded(user.getEmail()).equals(text);
    }

    private static String folded(@Nullable String value) {
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
