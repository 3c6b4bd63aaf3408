package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;

/** Which requests are ours: filters are called for those of the whole server. */
final class SelfservicePath {

    private static final Pattern OURS =
            Pattern.compile("/?realms/[^/]+/" + SelfserviceResourceProviderFactory.ID + "(/.*)?", Pattern.DOTALL);

    private static final Pattern OPERATORS = Pattern.compile("/?admin" + OURS.pattern(), Pattern.DOTALL);

    private SelfservicePath() {}

    static boolean isOurs(ContainerRequestContext request) {
        return OURS.matcher(request.getUriInfo().getPath()).matches();
    }

    /** Those that operators send, below the path of Keycloak's own administration. */
    static boolean isOperators(ContainerRequestContext request) {
        return OPERATORS.matcher(request.getUriInfo().getPath()).matches();
    }
}
