package dev.selfservice.keycloak.delegation;

import dev.selfservice.keycloak.delegation.person.PlainText;

/**
 * A group of people with a code and a name.
 *
 * @param id stable identifier, as it stands in URLs
 * @param code short technical name, unique in the realm
 * @param name what people read; written by people, so data wherever it is shown: one line of at most
 *     {@value #LONGEST_NAME} characters, which nothing turns around
 */
public record Project(String id, String code, String name) {

    private static final int LONGEST_NAME = 120;

    public Project {
        name = PlainText.line(name, LONGEST_NAME);
    }
}
