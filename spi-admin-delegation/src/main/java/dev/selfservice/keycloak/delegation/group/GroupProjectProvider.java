package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.MemberSearch;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Projects are the child groups of one group, {@code /projects} unless the realm says otherwise. The group's name is
 * the code, its attribute {@code displayName} the name. Members are in the project's group or in its administrators'
 * group; other subgroups don't count, nor do service accounts.
 *
 * <p>Asks without Keycloak's fine-grained permissions: they filter silently by the caller's <em>admin</em> rights, and a
 * project administrator has none.
 */
final class GroupProjectProvider implements ProjectProvider {

    private final KeycloakSession session;
    private final ProjectGroups groups;

    GroupProjectProvider(KeycloakSession session, ProjectGroups groups) {
        this.session = session;
        this.groups = groups;
    }

    @Override
    public Stream<Project> administeredBy(UserModel administrator, String search, int first, int max) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        return unfiltered(() -> groups.administeredBy(administrator)
                        .map(ProjectGroups::project)
                        .filter(project -> contains(project.code(), part) || contains(project.name(), part))
                        .sorted(Comparator.comparing(Project::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Project::code))
                        .skip(first)
                        .limit(max)
                        .toList())
                .stream();
    }

    @Override
    public Stream<Project> all(int first, int max) {
        return unfiltered(
                () -> groups.all(first, max).map(ProjectGroups::project).toList())
                .stream();
    }

    @Override
    public Stream<UserModel> administrators(Project project, int first, int max) {
        return unfiltered(() -> groups.find(project.id()).stream()
                        .flatMap(group -> groups.administrators(group).stream())
                        .flatMap(group -> MemberPages.people(session, group, first, max))
                        .toList())
                .stream();
    }

    @Override
    public Optional<Lacking> lacking() {
        return unfiltered(groups::missingRoot);
    }

    @Override
    public Optional<Project> find(String id) {
        return unfiltered(() -> groups.find(id).map(ProjectGroups::project));
    }

    @Override
    public boolean isAdministrator(Project project, UserModel user) {
        return unfiltered(() -> groups.find(project.id())
                .flatMap(groups::administrators)
                .filter(administrators -> groups.isIn(user, administrators))
                .isPresent());
    }

    @Override
    public boolean isMember(Project project, UserModel user) {
        return unfiltered(() -> MemberPages.isPerson(user)
                && (isAdministrator(project, user)
                        || groups.find(project.id())
                                .filter(group -> groups.isIn(user, group))
                                .isPresent()));
    }

    /**
     * Looks for the page in a session of its own and takes only that page over: a search may read thousands of users,
     * and each later query of this session would check them all for changes (several seconds for 10,000).
     */
    @Override
    public Stream<UserModel> members(Project project, String search, int first, int max) {
        List<String> page = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> new GroupProjectProvider(own, groups.in(own)).memberIds(project, search, first, max),
                "page of members");
        return page.stream()
                .map(id -> session.users().getUserById(session.getContext().getRealm(), id))
                .filter(Objects::nonNull);
    }

    private List<String> memberIds(Project project, String search, int first, int max) {
        return unfiltered(() -> groups.find(project.id()).stream()
                .flatMap(group -> new MemberPages(session)
                        .page(group, groups.administrators(group), new MemberSearch(search), first, max).stream())
                .map(ListedMember::id)
                .toList());
    }

    private <T> T unfiltered(Supplier<T> question) {
        return AdminPermissionsSchema.runWithoutAuthorization(session, question);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    @Override
    public void close() {}
}
