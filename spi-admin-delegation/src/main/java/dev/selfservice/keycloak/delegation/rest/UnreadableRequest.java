package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What of a request Keycloak 26.7 reads by itself, before we or the path are asked, and turns into a 500 when it can't:
 * three headers, and the body of every form.
 */
public final class UnreadableRequest {

    private static final Map<String, Consumer<ContainerRequestContext>> READ = Map.of(
            HttpHeaders.CONTENT_TYPE, ContainerRequestContext::getMediaType,
            HttpHeaders.ACCEPT, ContainerRequestContext::getAcceptableMediaTypes,
            HttpHeaders.ACCEPT_LANGUAGE, ContainerRequestContext::getAcceptableLanguages);

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");

    private UnreadableRequest() {}

    /** Takes off the headers that can't be parsed: what is left is a request of no known media type or language. */
    public static void dropHeaders(ContainerRequestContext request) {
        READ.forEach((header, read) -> removeUnlessReadable(request, header, read));
    }

    /** Whether the server would parse the body as a form of this type before it calls anybody. */
    public static boolean hasForm(ContainerRequestContext request, String type) {
        return declared(request).filter(declared -> declared.startsWith(type)).isPresent();
    }

    /** The type of a body that is sent along, in small letters, readable or not; empty where none can be. */
    public static Optional<String> declared(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .filter(declared -> WITH_A_BODY.contains(request.getMethod()))
                .map(declared -> declared.strip().toLowerCase(Locale.ROOT));
    }

    private static void removeUnlessReadable(
            ContainerRequestContext request, String header, Consumer<ContainerRequestContext> read) {
        try {
            read.accept(request);
        } catch (RuntimeException unreadable) {
            request.getHeaders().remove(header);
        }
    }
}
