package dev.selfservice.keycloak.delegation.person;

/**
 * One line of the facts in a mail: what it is, and how it is.
 *
 * @param label the key of the text before it
 * @param value what stands there, or the key of it
 * @param isKey whether the value is the key of a text
 */
public record Fact(String label, String value, boolean isKey) {

    /** With a value as it is; from a person it has been made fit by {@link PlainText}. */
    public static Fact of(String label, String value) {
        return new Fact(label, value, false);
    }

    /** With a value in the reader's language. */
    public static Fact text(String label, String key) {
        return new Fact(label, key, true);
    }
}
