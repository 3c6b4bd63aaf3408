package dev.selfservice.keycloak.delegation.person;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text from people, made fit for a page, a mail and its subject: one line, no control characters, nothing that turns the
 * direction of what follows, and nothing that Keycloak's message formatter would look up ({@code ${key}} in an argument
 * is replaced from the bundles). HTML is escaped by the templates. An address in it (an e-mail address as user name, for
 * instance) can be read but not followed: an invisible word joiner keeps mail programs from making a link of it.
 */
public final class PlainText {

    private static final String WORD_JOINER = "\u2060";
    private static final String ELLIPSIS = "…";

    private PlainText() {}

    public static String of(String text) {
        return oneLine(text)
                .replace("${", "$" + WORD_JOINER + "{")
                .replaceAll("(?<=[\\p{L}\\p{N}])([.@:])(?=[\\p{L}\\p{N}/])", "$1" + WORD_JOINER);
    }

    /** One line without controls, for an answer in JSON; what is longer than {@code longest} ends in an ellipsis. */
    public static String line(String text, int longest) {
        String line = oneLine(text).strip();
        if (line.length() <= longest) {
            return line;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        return line.substring(0, characters.preceding(longest)).stripTrailing() + ELLIPSIS;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
