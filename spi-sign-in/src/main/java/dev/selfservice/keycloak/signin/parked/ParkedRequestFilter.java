package dev.selfservice.keycloak.signin.parked;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/** Refuses a request that goes on with what was begun before a change of credentials, before Keycloak acts on it. */
@Provider
public final class ParkedRequestFilter implements ContainerRequestFilter {

    private final KeycloakSession session;

    /** Of the server, which gives it each request's session. */
    @Inject
    public ParkedRequestFilter(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        SignInRequest.begin(context, session).ifPresent(request -> ParkedSignIns.addressed(request)
                .ifPresent(parked -> context.abortWith(new ParkedRefusal(request, parked).early())));
    }
}
