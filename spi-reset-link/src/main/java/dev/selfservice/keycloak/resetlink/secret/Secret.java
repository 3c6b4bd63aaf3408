package dev.selfservice.keycloak.resetlink.secret;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;

/**
 * What the administrator sees once and tells the member: Crockford base32, five bits a character, in groups of four.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows the value. Source of the alphabet and of the look-alike
 * rules: Douglas Crockford's base 32, without its check symbol.
 */
public final class Secret {

    /** How many characters a secret can be set to have. */
    public static final List<Integer> LENGTHS = List.of(12, 16, 20, 24);

    /** More characters than this, separators included, are refused before any other work. */
    public static final int MAX_TYPED_LENGTH = 64;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private final String canonical;

    private Secret(String canonical) {
        this.canonical = canonical;
    }

    /**
     * A new secret.
     *
     * @param length characters, a multiple of four; each is worth five bits
     */
    public static Secret random(int length) {
        if (length <= 0 || length % GROUP != 0) {
            throw new IllegalArgumentException("length must be a positive multiple of " + GROUP + ": " + length);
        }
        return new Secret(SecretGenerator.getInstance().randomString(length, ALPHABET.toCharArray()));
    }

    /** Whether this is more text than any secret, so that it isn't even looked at. */
    public static boolean isTooLong(String typed) {
        return typed.length() > MAX_TYPED_LENGTH;
    }

    /**
     * Reads what a person typed: any case, any separators, full-width forms, O for 0, I and L for 1.
     *
     * @return empty when it can't be a secret: nothing typed, too long, or a character outside the alphabet (another
     *     script's look-alike is simply wrong)
     */
    public static Optional<Secret> parse(String typed) {
        if (isTooLong(typed)) {
            return Optional.empty();
        }
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (isTooLong(normal)) {
            return Optional.empty();
        }
        StringBuilder characters = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            // One for one: as a text a sharp s would become two letters that nobody typed.
            char character = Character.toUpperCase(normal.charAt(i));
            if (isSeparator(character)) {
                continue;
            }
            char meant = meant(character);
            if (ALPHABET.indexOf(meant) < 0) {
                return Optional.empty();
            }
            characters.append(meant);
        }
        return characters.isEmpty() ? Optional.empty() : Optional.of(new Secret(characters.toString()));
    }

    /** Whether it is as long as a secret can be set to be. What isn't is never right, so it needs no comparing. */
    public boolean isWhole() {
        return LENGTHS.contains(canonical.length());
    }

    private static boolean isSeparator(char character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> character == '.' || character == ',' || character == '\u2212';
        };
    }

    private static char meant(char character) {
        return switch (character) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> character;
        };
    }

    /** For the one answer that shows it: {@code XXXX-XXXX-XXXX-XXXX}. */
    public String reveal() {
        return canonical.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    String canonical() {
        return canonical;
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
