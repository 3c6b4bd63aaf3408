package dev.selfservice.keycloak.signin.parked;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;

/**
 * Notes when a sign-in began, and looks once more when Keycloak is done and nothing is committed yet: credentials may
 * have changed while the request ran. Runs before Keycloak's own filter ends the transaction, which is the last.
 */
@Provider
public final class ParkedResponseFilter implements ContainerResponseFilter {

    private final KeycloakSession session;

    /** Of the server, which gives it each request's session. */
    @Inject
    public ParkedResponseFilter(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        SignInRequest.of(session)
                .filter(request -> !session.getTransactionManager().getRollbackOnly())
                .ifPresent(request -> ParkedSignIns.cameOut(request)
                        .ifPresent(parked -> replace(response, new ParkedRefusal(request, parked).late())));
    }

    private static void replace(ContainerResponseContext response, Response page) {
        boolean json = MediaType.APPLICATION_JSON_TYPE.equals(response.getMediaType());
        response.setStatus(page.getStatus());
        response.getHeaders().remove(HttpHeaders.LOCATION);
        if (json) {
            response.setEntity(
                    Map.of("error", OAuthErrorException.INVALID_GRANT, "error_description", "Credentials were changed"),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setEntity(page.getEntity(), null, page.getMediaType());
        }
    }
}
