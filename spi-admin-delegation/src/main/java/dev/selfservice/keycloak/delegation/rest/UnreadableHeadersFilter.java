package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes headers that can't be parsed off our requests. Keycloak 26.7's own filters read them on every answer and turn
 * such a request into a 500; without the header it is merely a request of no known media type or language.
 */
@Provider
@PreMatching
public final class UnreadableHeadersFilter implements ContainerRequestFilter {

    private static final Map<String, Consumer<ContainerRequestContext>> READ = Map.of(
            HttpHeaders.CONTENT_TYPE, ContainerRequestContext::getMediaType,
            HttpHeaders.ACCEPT, ContainerRequestContext::getAcceptableMediaTypes,
            HttpHeaders.ACCEPT_LANGUAGE, ContainerRequestContext::getAcceptableLanguages);

    @Override
    public void filter(ContainerRequestContext request) {
        if (SelfservicePath.isOurs(request)) {
            READ.forEach((header, read) -> removeUnlessReadable(request, header, read));
        }
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
