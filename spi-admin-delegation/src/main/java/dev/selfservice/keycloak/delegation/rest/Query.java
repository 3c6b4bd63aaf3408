package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The parameters of a request's query. Names we don't know are left alone; a parameter given twice, or not as it must
 * be, is 400 {@code invalid_request}.
 */
public final class Query {

    private static final int LONGEST = 255;
    private static final String DIGITS = "[0-9]{1,9}";

    private final MultivaluedMap<String, String> parameters;

    Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The query of the session's request. */
    public static Query of(KeycloakSession session) {
        return new Query(session.getContext().getUri().getQueryParameters());
    }

    /** {@code first} (0, at most 10,000) and {@code max} (20, at most 100). */
    public Paging paging() {
        return new Paging(wholeNumber("first", 0, 0, 10_000), wholeNumber("max", 20, 1, 100));
    }

    /** {@code search}, without blanks around it; empty when there is none. */
    public String search() {
        return text("search").orElse("").strip();
    }

    /** A parameter's value of at most {@value #LONGEST} characters, none of them a control character. */
    public Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1 || values.stream().anyMatch(Query::isUnfit)) {
            throw ApiException.invalidRequest();
        }
        return values.stream().findFirst();
    }

    private int wholeNumber(String name, int absent, int min, int max) {
        int number = text(name)
                .map(value -> {
                    if (!value.matches(DIGITS)) {
                        throw ApiException.invalidRequest();
                    }
                    return Integer.parseInt(value);
                })
                .orElse(absent);
        if (number < min || number > max) {
            throw ApiException.invalidRequest();
        }
        return number;
    }

    private static boolean isUnfit(String value) {
        return value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl);
    }
}
