package dev.selfservice.keycloak.delegation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed to find a member.
 *
 * <p>Two questions, for two places. The database narrows down ({@link #hint}, on names only; an e-mail address is
 * compared with the whole {@link #text}), this class decides ({@link #matches}). Never give a part of it to a search that
 * looks into e-mail addresses, as Keycloak's does: rows that are read and thrown away take time, and time tells.
 */
public final class MemberSearch {

    /** Everything that some database, collation or storage provider might read differently than we do. */
    private static final Pattern UNSAFE = Pattern.compile("[^!-~]|[%_\\\\]");

    private final String text;

    /** With blanks around it or without, in any form of Unicode; nothing typed matches everybody. */
    public MemberSearch(String typed) {
        this.text = folded(typed.strip());
    }

    /**
     * In lower case, a text that is in every match of a name and means the same to every database; empty when there is no
     * such text. For names only.
     */
    public String hint() {
        return Arrays.stream(UNSAFE.split(text))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** What was typed, as a whole e-mail address is compared: in lower case, in one form of Unicode. */
    public String text() {
        return text;
    }

    /** Whether the text is part of the user name or of the whole name, or is the e-mail address. */
    public boolean matches(
            String username, @Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        return Stream.of(folded(username), folded(firstName) + ' ' + folded(lastName))
                        .anyMatch(name -> name.contains(text))
                || folded(email).equals(text);
    }

    private static String folded(@Nullable String value) {
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
