package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Has every project enough administrators?
 *
 * <p>Bounded, however many there are: at most {@value #MOST_PROJECTS} projects are looked at and {@value #MOST_FINDINGS}
 * findings told. A page of projects at a time, in a session of its own: a session's later queries check everything that
 * it has read before.
 */
final class ProjectsCheck implements Check {

    private static final int PAGE = 100;
    private static final int MOST_PROJECTS = 5_000;
    private static final int MOST_FINDINGS = 100;

    /** Of a project's administrators; enough to find two who are enabled, unless somebody plays a game with us. */
    private static final int ADMINISTRATORS = 50;

    private final KeycloakSession session;
    private final ProjectProviderFactory source;

    ProjectsCheck(KeycloakSession session) {
        this.session = session;
        this.source = ProjectProviderFactory.chosen(session.getKeycloakSessionFactory());
    }

    @Override
    public Stream<Finding> look(RealmModel realm) {
        Optional<Lacking> lacking = provider(session).lacking();
        if (lacking.isPresent()) {
            return lacking.stream()
                    .map(lack -> Fault.PROJECTS_MISSING.foundIn(lack.what()).mendedBy(lack.remedy()));
        }
        if (provider(session).all(0, 1).findAny().isEmpty()) {
            return Stream.of(Fault.PROJECTS_NONE.found().mendedBy(source.howToMakeAProject()));
        }
        return findings().stream();
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (int first = 0; first < MOST_PROJECTS; first += PAGE) {
            PageOfProjects page = page(first);
            found.addAll(page.findings());
            if (found.size() > MOST_FINDINGS) {
                return capped(found.subList(0, MOST_FINDINGS));
            }
            if (page.isLast()) {
                return found;
            }
        }
        return provider(session).all(MOST_PROJECTS, 1).findAny().isPresent() ? capped(found) : found;
    }

    private PageOfProjects page(int first) {
        return OwnTransaction.call(session, own -> {
            List<Project> projects = provider(own).all(first, PAGE).toList();
            return new PageOfProjects(
                    projects.stream().flatMap(project -> look(own, project)).toList(), projects.size() < PAGE);
        });
    }

    private Stream<Finding> look(KeycloakSession own, Project project) {
        long enabled = provider(own)
                .administrators(project, 0, ADMINISTRATORS)
                .filter(UserModel::isEnabled)
                .limit(2)
                .count();
        return switch ((int) enabled) {
            case 0 ->
                Stream.of(Fault.PROJECT_WITHOUT_ADMINISTRATOR
                        .foundIn(project.code())
                        .mendedBy(source.howToMakeAnAdministrator()));
            case 1 -> Stream.of(Fault.ADMINISTRATOR_ALONE.foundIn(project.code()));
            default -> Stream.empty();
        };
    }

    private static List<Finding> capped(List<Finding> found) {
        return Stream.concat(found.stream(), Stream.of(Fault.NOT_ALL_SHOWN.found()))
                .toList();
    }

    private static ProjectProvider provider(KeycloakSession session) {
        return session.getProvider(ProjectProvider.class);
    }

    private record PageOfProjects(List<Finding> findings, boolean isLast) {}
}
