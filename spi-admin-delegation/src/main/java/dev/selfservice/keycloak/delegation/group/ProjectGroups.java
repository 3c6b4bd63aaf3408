package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.Project;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Which Keycloak group stands for what, in the session's current realm.
 *
 * <p>Membership is asked by the groups a user is in directly: {@link UserModel#isMemberOf} counts a member of any
 * subgroup as a member of its parents too.
 */
final class ProjectGroups {

    private static final String DISPLAY_NAME = "displayName";

    private final KeycloakSession session;
    private final GroupSettings settings;

    ProjectGroups(KeycloakSession session, GroupSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** The same settings, in another session. */
    ProjectGroups in(KeycloakSession other) {
        return new ProjectGroups(other, settings);
    }

    /** The project groups whose administrators' group {@code user} is in. */
    Stream<GroupModel> administeredBy(UserModel user) {
        String administrators = settings.administrators().read(realm());
        return root().stream().flatMap(root -> user.getGroupsStream()
                .filter(group -> administrators.equals(group.getName()))
                .flatMap(group -> Optional.ofNullable(group.getParent()).stream())
                .filter(parent -> root.getId().equals(parent.getParentId())));
    }

    /** A page of all project groups, ordered by code. */
    Stream<GroupModel> all(int first, int max) {
        return root().stream().flatMap(root -> root.getSubGroupsStream(first, max));
    }

    /** The projects' group, by its path, where there is no such group. */
    Optional<Lacking> missingRoot() {
        return root().isPresent()
                ? Optional.empty()
                : Optional.of(new Lacking(
                        settings.projects().read(realm()),
                        "Create the group, or name another by "
                                + settings.projects().attribute() + "."));
    }

    /** The project group with this id: a direct child of the projects' group and nothing else. */
    Optional<GroupModel> find(String id) {
        return Optional.ofNullable(session.groups().getGroupById(realm(), id))
                .filter(group -> root().filter(root -> root.getId().equals(group.getParentId()))
                        .isPresent());
    }

    Optional<GroupModel> administrators(GroupModel project) {
        return Optional.ofNullable(session.groups()
                .getGroupByName(realm(), project, settings.administrators().read(realm())));
    }

    boolean isIn(UserModel user, GroupModel group) {
        return user.getGroupsStream().anyMatch(joined -> joined.getId().equals(group.getId()));
    }

    static Project project(GroupModel group) {
        String code = group.getName();
        String name = group.getFirstAttribute(DISPLAY_NAME);
        return new Project(group.getId(), code, name == null || name.isBlank() ? code : name);
    }

    private Optional<GroupModel> root() {
        return Optional.ofNullable(KeycloakModelUtils.findGroupByPath(
                session, realm(), settings.projects().read(realm())));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
