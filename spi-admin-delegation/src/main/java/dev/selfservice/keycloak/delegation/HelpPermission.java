package dev.selfservice.keycloak.delegation;

import dev.selfservice.keycloak.delegation.address.RestingAddresses;
import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Who may help whom, asked anew each time.
 *
 * <p>Serves one session; not thread-safe.
 */
public final class HelpPermission {

    private final KeycloakSession session;
    private final ProjectProvider projects;
    private final RestingAddresses resting;

    public HelpPermission(KeycloakSession session) {
        this.session = session;
        this.projects = session.getProvider(ProjectProvider.class);
        this.resting = new RestingAddresses(session);
    }

    /**
     * The project with this id when {@code administrator} is enabled and administers it now; else empty, whatever the
     * reason.
     */
    public Optional<Project> administeredProject(UserModel administrator, String projectId) {
        return Stream.of(administrator)
                .filter(UserModel::isEnabled)
                .filter(enabled -> StoredId.isPlausible(projectId))
                .flatMap(enabled -> projects.find(projectId).stream())
                .filter(project -> projects.isAdministrator(project, administrator))
                .findFirst();
    }

    /** The member of {@code project} with this id; empty for an unknown user as for somebody who isn't a member. */
    public Optional<UserModel> member(Project project, String memberId) {
        return Optional.of(memberId)
                .filter(StoredId::isPlausible)
                .map(id -> session.users().getUserById(session.getContext().getRealm(), id))
                .filter(user -> projects.isMember(project, user));
    }

    /** Looks up at once what the next questions about these members need: a statement for each would be too many. */
    public void expect(List<UserModel> members) {
        resting.expect(members);
    }

    /** Why {@code member} may not be helped by {@code administrator} in {@code project}; empty when they may. */
    public Optional<Ineligibility> ineligibility(Project project, UserModel administrator, UserModel member) {
        return Stream.of(Ineligibility.values())
                .filter(reason -> applies(reason, project, administrator, member))
                .findFirst();
    }

    private boolean applies(Ineligibility reason, Project project, UserModel administrator, UserModel member) {
        return switch (reason) {
            case SELF -> member.getId().equals(administrator.getId());
            case DISABLED -> !member.isEnabled();
            case NO_EMAIL -> member.getEmail() == null || member.getEmail().isBlank();
            case EMAIL_CHANGED -> resting.rests(member);
            case PRIVILEGED -> isPrivileged(member);
            // The setting is read for everybody: a wrong value must be told at once and not only to some.
            case ADMINISTRATOR -> !mayHelpAdministrators() && projects.isAdministrator(project, member);
        };
    }

    private boolean mayHelpAdministrators() {
        return DelegationSettings.helpAdministrators().read(session.getContext().getRealm());
    }

    /** Asked without fine-grained permissions: they would hide groups from the question, and with them the answer. */
    private boolean isPrivileged(UserModel member) {
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () -> member.getRoleMappingsStream().anyMatch(AdminRoles::isAdminRoleOrComposite)
                        || member.getGroupsStream().anyMatch(AdminRoles::groupHasAdminRoles));
    }
}
