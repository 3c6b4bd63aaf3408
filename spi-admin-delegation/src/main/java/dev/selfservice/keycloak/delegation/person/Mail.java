package dev.selfservice.keycloak.delegation.person;

import java.util.List;
import java.util.Map;

/**
 * What is sent, apart from who gets it.
 *
 * @param about what it is about, for the log: no token, no secret, no name
 * @param subject the key of the subject's text
 * @param subjectArguments fit for a header, see {@link dev.selfservice.keycloak.delegation.person.PlainText}
 * @param template the file in {@code templates/html} and {@code templates/text}
 * @param attributes what the template reads
 */
public record Mail(
        String about, String subject, List<String> subjectArguments, String template, Map<String, Object> attributes) {

    @Override
    public String toString() {
        return "Mail[" + about + ']';
    }
}
