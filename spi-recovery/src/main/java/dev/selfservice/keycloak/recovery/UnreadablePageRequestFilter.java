package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.rest.UnreadableRequest;
import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * The same for the addresses that stand in mails: whoever has nothing but a browser's address line gets no 500 out of
 * them. A form of ours has no field, so what is sent as one is not even read; another kind of body is refused.
 */
@Provider
@PreMatching
public final class UnreadablePageRequestFilter implements ContainerRequestFilter {

    private static final Pattern OURS =
            Pattern.compile("/?realms/[^/]+/" + PublicAddress.PATH + "(/.*)?", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request) {
        if (!OURS.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        if (UnreadableRequest.hasForm(request, MediaType.APPLICATION_FORM_URLENCODED)) {
            request.setEntityStream(InputStream.nullInputStream());
        } else if (UnreadableRequest.declared(request).isPresent()) {
            request.abortWith(Response.status(Status.UNSUPPORTED_MEDIA_TYPE)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(Status.UNSUPPORTED_MEDIA_TYPE.getReasonPhrase())
                    .build());
            return;
        }
        UnreadableRequest.dropHeaders(request);
    }
}
