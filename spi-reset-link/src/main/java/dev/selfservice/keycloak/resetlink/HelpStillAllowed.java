package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Whether what was true when a link was made is true now. Asked at every step of a recovery, and whenever somebody
 * may have left a project.
 */
public final class HelpStillAllowed {

    private static final Set<Ineligibility> ANOTHER_ADDRESS =
            EnumSet.of(Ineligibility.NO_EMAIL, Ineligibility.EMAIL_CHANGED);

    private final KeycloakSession session;
    private final HelpPermission permission;
    private final ProjectProvider projects;

    public HelpStillAllowed(KeycloakSession session) {
        this.session = session;
        this.permission = new HelpPermission(session);
        this.projects = session.getProvider(ProjectProvider.class);
    }

    /** Why the link must end now; empty when nothing speaks against it. */
    public Optional<EndReason> objection(ResetLink link) {
        Optional<Project> project = projects.find(link.who().projectId());
        if (project.isEmpty()) {
            return Optional.of(EndReason.PROJECT_REMOVED);
        }
        UserModel administrator = user(link.who().administratorId());
        if (administrator == null
                || permission
                        .administeredProject(administrator, link.who().projectId())
                        .isEmpty()) {
            return Optional.of(EndReason.ADMINISTRATOR_CHANGED);
        }
        Optional<UserModel> member = permission.member(project.get(), link.who().memberId());
        if (member.isEmpty()) {
            return Optional.of(EndReason.MEMBER_LEFT);
        }
        Optional<Ineligibility> ineligibility = permission.ineligibility(administrator, member.get());
        if (ineligibility.isPresent()) {
            return Optional.of(
                    ANOTHER_ADDRESS.contains(ineligibility.get())
                            ? EndReason.MEMBER_CHANGED
                            : EndReason.MEMBER_NOT_ELIGIBLE);
        }
        return link.who().memberEmail().equals(member.get().getEmail())
                ? Optional.empty()
                : Optional.of(EndReason.MEMBER_CHANGED);
    }

    private @Nullable UserModel user(String id) {
        return session.users().getUserById(session.getContext().getRealm(), id);
    }
}
