package dev.selfservice.keycloak.delegation.person;

/**
 * Text from people, made fit for a page, a mail and its subject: one line, no control characters, nothing that turns the
 * direction of what follows, and nothing that Keycloak's message formatter would look up ({@code ${key}} in an argument
 * is replaced from the bundles). HTML is escaped by the templates.
 */
public final class PlainText {

    private static final String WORD_JOINER = "\u2060";

    private PlainText() {}

    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replace("${", "$" + WORD_JOINER + "{");
    }
}
