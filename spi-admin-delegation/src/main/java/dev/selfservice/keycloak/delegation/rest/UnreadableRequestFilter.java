package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Has the server answer what it can't read of a call of ours as a client's mistake, with 4xx and not with 500. */
@Provider
@PreMatching
public final class UnreadableRequestFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SelfservicePath.isOurs(request) && !SelfservicePath.isOperators(request)) {
            return;
        }
        if (UnreadableRequest.hasForm(request, "multipart/")
                || UnreadableRequest.hasForm(request, MediaType.APPLICATION_FORM_URLENCODED)) {
            request.abortWith(
                    new ErrorAnswer(null).of(ApiException.of(Status.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type")));
        } else {
            UnreadableRequest.dropHeaders(request);
        }
    }
}
