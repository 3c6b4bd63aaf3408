package dev.selfservice.keycloak.delegation;

import dev.selfservice.keycloak.delegation.address.RestingAddresses;
import dev.selfservice.keycloak.delegation.lockout.Lockout;
import dev.selfservice.keycloak.delegation.privilege.Privilege;
import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Privilege privilege;
    private final RestingAddresses resting;

    public HelpPermission(KeycloakSession session) {
        this.session = session;
        this.projects = session.getProvider(ProjectProvider.class);
        this.privilege = new Privilege(session);
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

    /** Why {@code member} of a project may not be helped by its {@code administrator}; empty when they may. */
    public Optional<Ineligibility> ineligibility(UserModel administrator, UserModel member) {
        return Stream.of(Ineligibility.values())
                .filter(reason -> applies(reason, administrator, member))
                .findFirst();
    }

    private boolean applies(Ineligibility reason, UserModel administrator, UserModel member) {
        return switch (reason) {
            case SELF -> member.getId().equals(administrator.getId());
            case DISABLED -> !member.isEnabled() && !new Lockout(session).disables(member);
            case NO_EMAIL -> member.getEmail() == null || member.getEmail().isBlank();
            case EMAIL_CHANGED -> resting.rests(member);
            case PRIVILEGED -> privilege.has(member);
            // The setting is read for everybody: a wrong value must be told at once and not only to some.
            case ADMINISTRATOR -> !mayHelpAdministrators() && administersAny(member);
        };
    }

    private boolean mayHelpAdministrators() {
        return DelegationSettings.helpAdministrators().read(session.getContext().getRealm());
    }

    /** Of whichever project: with the account of another project's administrator one could help that one's members. */
    private boolean administersAny(UserModel member) {
        return projects.administeredBy(member, "", 0, 1).findAny().isPresent();
    }
}
