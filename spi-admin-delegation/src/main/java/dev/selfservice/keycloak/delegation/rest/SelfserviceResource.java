package dev.selfservice.keycloak.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.person.PersonName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code /me} and {@code /projects}; what lies under one project is mounted by {@link ProjectResourceProvider}s. */
public final class SelfserviceResource {

    private final KeycloakSession session;
    private final Caller caller;

    SelfserviceResource(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** The caller. */
    @GET
    @Path("me")
    @Produces(MediaType.APPLICATION_JSON)
    public Me me() {
        UserModel user = caller.user();
        return new Me(
                user.getId(),
                user.getUsername(),
                PersonName.of(user),
                user.getEmail(),
                caller.locale().toLanguageTag(),
                projects().administeredBy(user, "", 0, 1).findAny().isPresent());
    }

    /** The projects the caller administers. */
    @GET
    @Path("projects")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Project> administered() {
        Query query = Query.of(session);
        Paging paging = query.paging();
        return projects()
                .administeredBy(caller.user(), query.search(), paging.first(), paging.max())
                .toList();
    }

    /** A resource of one project, for the people who administer it. */
    @Path("projects/{project}/{resource}")
    public Object ofProject(@PathParam("project") String projectId, @PathParam("resource") String resource) {
        Project project = new HelpPermission(session)
                .administeredProject(caller.user(), projectId)
                .orElseThrow(ApiException::notFound);
        ProjectResourceProvider mounted = session.getProvider(ProjectResourceProvider.class, resource);
        if (mounted == null) {
            throw ApiException.notFound();
        }
        return mounted.resource(new ProjectScope(caller, project));
    }

    private ProjectProvider projects() {
        return session.getProvider(ProjectProvider.class);
    }

    /** Who the caller is. The e-mail address is their own, so it is whole. */
    @JsonInclude
    public record Me(
            String id,
            String username,
            String name,
            @Nullable String email,
            String locale,
            boolean projectAdministrator) {}
}
