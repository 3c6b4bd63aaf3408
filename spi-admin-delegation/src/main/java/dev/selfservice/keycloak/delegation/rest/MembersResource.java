package dev.selfservice.keycloak.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.person.MaskedEmail;
import dev.selfservice.keycloak.delegation.person.PersonName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The members of one project, with the reason for each who can't be helped. */
public final class MembersResource {

    private final KeycloakSession session;
    private final ProjectScope scope;

    MembersResource(KeycloakSession session, ProjectScope scope) {
        this.session = session;
        this.scope = scope;
    }

    /** A page of members, ordered by user name. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Member> members() {
        Query query = Query.of(session);
        Paging paging = query.paging();
        HelpPermission permission = new HelpPermission(session);
        List<UserModel> users = session.getProvider(ProjectProvider.class)
                .members(scope.project(), query.search(), paging.first(), paging.max())
                .toList();
        permission.expect(users);
        return users.stream().map(user -> member(user, permission)).toList();
    }

    private Member member(UserModel user, HelpPermission permission) {
        Optional<String> reason =
                permission.ineligibility(scope.caller().user(), user).map(Ineligibility::code);
        return new Member(
                user.getId(),
                user.getUsername(),
                PersonName.part(user, user.getFirstName()),
                PersonName.part(user, user.getLastName()),
                MaskedEmail.of(user.getEmail()),
                reason.isEmpty(),
                reason.orElse(null));
    }

    /** A member, as far as the project's administrator may know. */
    @JsonInclude
    public record Member(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean eligible,
            @Nullable String reason) {}
}
