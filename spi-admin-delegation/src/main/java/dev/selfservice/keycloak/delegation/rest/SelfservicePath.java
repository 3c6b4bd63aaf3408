package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;

/** Which requests are ours: filters are called for those of the whole server. */
final class SelfservicePath {

    private static final Pattern OURS =
            Pattern.compile("/?realms/[^/]+/" + SelfserviceResourceProviderFactory.ID + "(/.*)?", Pattern.DOTALL);

    private SelfservicePath() {}

    static boolean isOurs(ContainerRequestContext request) {
        return OURS.matcher(request.getUriInfo().getPath()).matches();
    }
}
