package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the REST contract that isn't success: a status, a code for programs, and a message key for people.
 *
 * <p>The text is looked up as {@code selfservice.error.<code>} in the caller's language when the answer is made. The
 * exception is thrown out of a resource; Keycloak rolls the request's transaction back.
 */
public final class ApiException extends RuntimeException {

    private final Response.Status status;
    private final String code;
    private final Map<String, Object> details = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private ApiException(Response.Status status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 400: the request can't be understood. */
    public static ApiException invalidRequest() {
        return new ApiException(Response.Status.BAD_REQUEST, "invalid_request");
    }

    /** 404: not there, or not for this caller; one answer for both. */
    public static ApiException notFound() {
        return new ApiException(Response.Status.NOT_FOUND, "not_found");
    }

    /** Any other pair of the contract. */
    public static ApiException of(Response.Status status, String code) {
        return new ApiException(status, code);
    }

    /** Adds a field to the answer's JSON. */
    public ApiException with(String field, Object value) {
        details.put(field, value);
        return this;
    }

    /** Adds {@code Retry-After} in whole seconds, rounded up, at least 1. */
    public ApiException retryAfter(Duration wait) {
        headers.put(
                "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return this;
    }

    public Response.Status status() {
        return status;
    }

    public String code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }

    /** The answer's additional headers. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
