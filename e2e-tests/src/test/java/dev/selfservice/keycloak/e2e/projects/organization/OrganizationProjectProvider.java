package dev.selfservice.keycloak.e2e.projects.organization;

import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.MemberSearch;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Projects are the realm's enabled organizations: the alias is the code, the name the name, their members the members.
 *
 * <p>An organization of Keycloak 26.7 knows no administrators, but it has groups of its own. Those of its members who are
 * in its top-level group {@code admins}, or what the realm calls it, administer it: an operator sees and changes that in
 * the organization itself, nobody outside it can be one, and whoever leaves it is none.
 *
 * <p>Reads whole organizations, and users of federated stores aren't found in lists: Keycloak's query knows only its own.
 */
final class OrganizationProjectProvider implements ProjectProvider {

    private final KeycloakSession session;
    private final OrganizationProvider organizations;
    private final RealmSetting<String> administrators;

    OrganizationProjectProvider(KeycloakSession session, RealmSetting<String> administrators) {
        this.session = session;
        this.organizations = session.getProvider(OrganizationProvider.class);
        this.administrators = administrators;
    }

    @Override
    public Stream<Project> administeredBy(UserModel administrator, String search, int first, int max) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        return page(first, max, () -> live(organizations.getByMember(administrator))
                .filter(organization -> administers(organization, administrator))
                .map(OrganizationProjectProvider::project)
                .filter(project -> contains(project.code(), part) || contains(project.name(), part))
                .sorted(Comparator.comparing(Project::name, String.CASE_INSENSITIVE_ORDER)));
    }

    @Override
    public Stream<Project> all(int first, int max) {
        return page(first, max, () -> live(organizations.getAllStream("", null, null, null))
                .map(OrganizationProjectProvider::project));
    }

    @Override
    public Stream<UserModel> administrators(Project project, int first, int max) {
        return page(first, max, () -> live(project.id()).flatMap(organization -> organizations
                .getMembersStream(organization, Map.of(), false, null, null)
                .filter(member -> isPerson(member) && administers(organization, member))));
    }

    @Override
    public Optional<Lacking> lacking() {
        return organizations.isEnabled()
                ? Optional.empty()
                : Optional.of(new Lacking(
                        "organizations", "Switch on Realm settings, General, Organizations (organizationsEnabled)."));
    }

    @Override
    public Optional<Project> find(String id) {
        return page(0, 1, () -> live(id).map(OrganizationProjectProvider::project))
                .findFirst();
    }

    @Override
    public boolean isAdministrator(Project project, UserModel user) {
        return page(0, 1, () -> live(project.id()).filter(organization -> administers(organization, user)))
                .findAny()
                .isPresent();
    }

    @Override
    public boolean isMember(Project project, UserModel user) {
        return page(0, 1, () -> live(project.id())
                        .filter(organization -> isPerson(user) && organizations.isMember(organization, user)))
                .findAny()
                .isPresent();
    }

    @Override
    public Stream<UserModel> members(Project project, String search, int first, int max) {
        MemberSearch wanted = new MemberSearch(search);
        return page(first, max, () -> live(project.id()).flatMap(organization -> organizations
                // All of them: Keycloak's search would compare parts of e-mail addresses, and its time would tell.
                .getMembersStream(organization, Map.of(), false, null, null)
                .filter(member -> isPerson(member) && matches(wanted, member))));
    }

    private static boolean matches(MemberSearch wanted, UserModel user) {
        return wanted.matches(user.getUsername(), user.getFirstName(), user.getLastName(), user.getEmail());
    }

    /** Asked without fine-grained permissions, which a project administrator has none of. */
    private <T> Stream<T> page(int first, int max, Supplier<Stream<T>> question) {
        return AdminPermissionsSchema.runWithoutAuthorization(
                session, () -> question.get().skip(first).limit(max).toList())
                .stream();
    }

    private Stream<OrganizationModel> live(Stream<OrganizationModel> found) {
        return found.filter(organization -> organizations.isEnabled() && organization.isEnabled());
    }

    private Stream<OrganizationModel> live(String id) {
        try {
            return live(Optional.ofNullable(organizations.getById(id)).stream());
        } catch (ModelException ofAnotherRealm) {
            return Stream.empty();
        }
    }

    private boolean administers(OrganizationModel organization, UserModel user) {
        String top = organizations.getOrganizationGroup(organization).getId();
        String name = administrators.read(realm());
        return organizations
                .getOrganizationGroupsByMember(organization, user)
                .filter(group -> name.equals(group.getName()))
                .map(GroupModel::getParentId)
                .anyMatch(top::equals);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private static Project project(OrganizationModel organization) {
        return new Project(organization.getId(), organization.getAlias(), organization.getName());
    }

    private static boolean isPerson(UserModel user) {
        return user.getServiceAccountClientLink() == null;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    @Override
    public void close() {}
}
