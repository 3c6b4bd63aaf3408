package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Gives every answer under {@code /realms/{realm}/selfservice} the contract's form, also those that the server makes by
 * itself: no matching path, wrong method, wrong media type, an error nobody expected.
 *
 * <p>The server calls it for all answers of all paths; others are left as they are.
 */
@Provider
public final class SelfserviceResponseFilter implements ContainerResponseFilter {

    private static final Map<Integer, String> CODES = Map.of(
            400, "invalid_request",
            401, "unauthorized",
            403, "not_allowed",
            404, "not_found",
            405, "method_not_allowed",
            406, "invalid_request",
            415, "unsupported_media_type");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!SelfservicePath.isOurs(request)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getStatus() >= 400 && !hasContractsForm(response)) {
            String code = CODES.getOrDefault(response.getStatus(), "server_error");
            response.setEntity(
                    new ErrorAnswer(KeycloakSessionUtil.getKeycloakSession()).json(code, Map.of()),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean hasContractsForm(ContainerResponseContext response) {
        return response.getEntity() instanceof Map<?, ?> json && json.containsKey("errorMessage");
    }
}
