package dev.selfservice.keycloak.delegation.person;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * How a person is called where others read it. People write their own names, so a name could pose as the product: it
 * could say where to go, whom to call and what to type there. A name is one line of at most {@link #LONGEST} characters.
 * One that has more than six words, a web or mail address or a phone number in it, or marks heaped on a letter, is no
 * name: the user name stands instead, as it is, even when it is an e-mail address. A real name that is mistaken for
 * something else ({@code St.John}, without a space) loses little: the user name says who it is.
 */
public final class PersonName {

    /** In UTF-16 units. */
    public static final int LONGEST = 60;

    private static final int MOST_WORDS = 6;

    /** {@code Karl-Theodor} has two. A sentence with dashes, apostrophes or capitals for blanks has more. */
    private static final int MOST_PARTS = 7;

    private static final int MOST_DIGITS = 5;

    /** Initials such as {@code J.R.R.} are no address: after the dot of one come at least two characters. */
    private static final Pattern ADDRESS = Pattern.compile(
            "@|://|\\bwww\\b|\\p{N}[.\\u3002]\\p{N}"
                    + "|[\\p{L}\\p{N}\\p{M}][.\\u3002]\\p{M}*[\\p{L}\\p{N}-][\\p{L}\\p{N}\\p{M}-]+",
            Pattern.CASE_INSENSITIVE);

    /** More than any script heaps on one letter, and enough to run over the lines above and below. */
    private static final Pattern HEAPED = Pattern.compile("\\p{M}{5}");

    /** Letters and signs that nobody sees: fillers of Hangul, an empty pattern of Braille. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’‐-]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private PersonName() {}

    /** First and last name, as far as there are any and they are a name; else the user name. */
    public static String of(UserModel user) {
        return written(user).orElseGet(() -> PlainText.line(user.getUsername(), LONGEST));
    }

    /** The first or the last name; null when there is none, or the two together are no name. */
    public static @Nullable String part(UserModel user, @Nullable String firstOrLast) {
        return firstOrLast == null || written(user).isEmpty() ? null : line(firstOrLast);
    }

    /** What somebody called a thing of theirs, by the same rules; empty when there is nothing that could be shown. */
    public static Optional<String> label(@Nullable String written) {
        return Optional.ofNullable(written).filter(PersonName::isName).map(PersonName::line);
    }

    private static Optional<String> written(UserModel user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return label(name);
    }

    /** Blanks, many or of whatever width, are one. */
    private static String line(String name) {
        return BLANK.matcher(PlainText.line(BLANK.matcher(name).replaceAll(" "), LONGEST))
                .replaceAll(" ");
    }

    private static boolean isName(String name) {
        // As it is read: full-width forms are what they look like, and what can't be seen isn't there.
        String read = BLANK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .replaceAll("\\p{Cf}", "");
        return read.codePoints().anyMatch(Character::isLetter)
                && read.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS
                && !ADDRESS.matcher(read).find()
                && !HEAPED.matcher(read).find()
                && count(BETWEEN_WORDS, read) <= MOST_WORDS
                && count(BETWEEN_PARTS, read) <= MOST_PARTS;
    }

    private static long count(Pattern between, String read) {
        return between.splitAsStream(read)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
