package dev.selfservice.keycloak.resetlink.rest;

import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.delegation.rest.JsonBody;
import dev.selfservice.keycloak.delegation.rest.Paging;
import dev.selfservice.keycloak.delegation.rest.ProjectScope;
import dev.selfservice.keycloak.delegation.rest.Query;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import dev.selfservice.keycloak.resetlink.issue.ResetLinkIssuer;
import dev.selfservice.keycloak.resetlink.issue.ResetLinkOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.urls.UrlType;

/** The links of one project, for its administrators. */
@Produces(MediaType.APPLICATION_JSON)
public final class ResetLinksResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final KeycloakSession session;
    private final ProjectScope scope;
    private final ResetLinkStore store;

    ResetLinksResource(KeycloakSession session, ProjectScope scope) {
        this.session = session;
        this.scope = scope;
        this.store = session.getProvider(ResetLinkStore.class);
    }

    /** All administrators' links of the project, newest first. */
    @GET
    public List<ResetLinkRepresentation> list() {
        Query query = Query.of(session);
        Paging paging = query.paging();
        Set<ResetLinkStatus> status =
                query.text("status").map(ResetLinksResource::status).orElse(Set.of());
        ResetLinkView view = new ResetLinkView(session);
        return store.ofProject(scope.project().id(), status, Clock.now(), paging.first(), paging.max()).stream()
                .map(view::of)
                .toList();
    }

    /** Creates a link; the answer shows its secret, once. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response create(@Context HttpHeaders headers, byte @Nullable [] body) {
        ResetLinkOrder order =
                JsonBody.read(headers, body, ResetLinkOrderBody.class).toOrder(scope);
        ResetLinkRepresentation link = new ResetLinkView(session)
                .of(new ResetLinkIssuer(session).issue(order).match(new IssuingAnswer()));
        // By the configured host name, whatever the request's headers say the server is called.
        KeycloakUriInfo uri = session.getContext().getUri(UrlType.FRONTEND);
        URI location =
                uri.getBaseUriBuilder().path(uri.getPath()).path(link.id()).build();
        return Response.created(location).entity(link).build();
    }

    /** One link, as the console polls it. */
    @GET
    @Path("{id}")
    public ResetLinkRepresentation get(@PathParam("id") String id) {
        return new ResetLinkView(session).of(link(id));
    }

    /** Stops a link; one that has ended already stays as it is. */
    @DELETE
    @Path("{id}")
    public Response stop(@PathParam("id") String id) {
        LinkEnd.now(
                session,
                link(id),
                EndReason.STOPPED_BY_ADMINISTRATOR,
                scope.caller().user().getId());
        return Response.noContent().build();
    }

    private ResetLink link(String id) {
        // What isn't an id of ours never reaches the database: PostgreSQL refuses some characters with an error.
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(store::find)
                .filter(found -> found.who().projectId().equals(scope.project().id()))
                .orElseThrow(ApiException::notFound);
    }

    /** One status or several with commas between. */
    private static Set<ResetLinkStatus> status(String names) {
        try {
            return Set.copyOf(Arrays.stream(names.split(",", -1))
                    .map(ResetLinkStatus::valueOf)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw ApiException.invalidRequest();
        }
    }
}
