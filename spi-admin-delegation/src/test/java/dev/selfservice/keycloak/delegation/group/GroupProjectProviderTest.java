package dev.selfservice.keycloak.delegation.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;

/** Who is what in which project, by the groups people are in. Listing and searching members is tested on a Keycloak. */
final class GroupProjectProviderTest {

    private static final String ONE = "/projects/ec1";
    private static final String TWO = "/projects/ec2";

    private final GroupTree groups = new GroupTree()
            .group("/projects")
            .group(ONE, "Alpha")
            .group(ONE + "/admins")
            .group(ONE + "/guests")
            .group(TWO, " ")
            .group(TWO + "/admins")
            .group("/projects/ec3")
            .group("/elsewhere")
            .group("/elsewhere/ec1")
            .group("/elsewhere/ec1/admins");

    @ParameterizedTest
    @CsvSource({
        // a person in these groups, is a member of project one, administers it
        "/projects/ec1,               true,  false",
        "/projects/ec1/admins,        true,  true",
        "/projects/ec1/guests,        false, false",
        "/projects,                   false, false",
        "/projects/ec2/admins,        false, false",
        "/elsewhere/ec1/admins,       false, false",
        "/projects/ec1 /projects/ec2, true,  false",
        "'',                          false, false"
    })
    void membershipAndAdministrationFollowFromTheGroups(String in, boolean member, boolean administrator) {
        UserModel user = groups.person("kari", in.isEmpty() ? new String[0] : in.split(" "));

        assertThat(projects().isMember(one(), user)).isEqualTo(member);
        assertThat(projects().isAdministrator(one(), user)).isEqualTo(administrator);
    }

    @Test
    void aServiceAccountIsNoMemberButItsGroupsHold() {
        UserModel robot = groups.serviceAccount("robot", ONE, ONE + "/admins");

        assertThat(projects().isMember(one(), robot)).isFalse();
        assertThat(projects().isAdministrator(one(), robot)).isTrue();
    }

    @Test
    void aProjectWithoutAGroupOfAdministratorsHasNone() {
        Project three = projects().find(groups.id("/projects/ec3")).orElseThrow();

        assertThat(projects().isAdministrator(three, groups.person("kari", "/projects/ec3")))
                .isFalse();
        assertThat(projects().administrators(three, 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/projects/ec1,        true",
        "/projects/ec2,        true",
        "/projects,            false",
        "/projects/ec1/admins, false",
        "/elsewhere/ec1,       false",
        "/elsewhere,           false"
    })
    void aProjectIsADirectChildOfTheProjectsGroup(String path, boolean project) {
        assertThat(projects().find(groups.id(path)).isPresent()).isEqualTo(project);
        assertThat(projects().find("unknown")).isEmpty();
    }

    @Test
    void itsNameIsTheDisplayNameOrElseTheCode() {
        assertThat(projects().all(0, 10))
                .containsExactly(
                        new Project(groups.id(ONE), "ec1", "Alpha"),
                        new Project(groups.id(TWO), "ec2", "ec2"),
                        new Project(groups.id("/projects/ec3"), "ec3", "ec3"));
    }

    @ParameterizedTest
    @CsvSource({
        // search, first, max, codes
        "'',      0, 10, ec1 ec2",
        "'',      1, 10, ec2",
        "'',      0, 1,  ec1",
        "ALPHA,   0, 10, ec1",
        "' ec2 ', 0, 10, ec2",
        "nothing, 0, 10, ''"
    })
    void whatSomebodyAdministersIsFoundByNameAndCode(String search, int first, int max, String codes) {
        UserModel ada = groups.person("ada", ONE + "/admins", TWO + "/admins", "/elsewhere/ec1/admins", "/projects");

        assertThat(projects().administeredBy(ada, search, first, max).map(Project::code))
                .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
    }

    @Test
    void administratorsAreThePeopleInTheirGroup() {
        groups.person("ada", ONE + "/admins");
        groups.person("kari", ONE);
        groups.serviceAccount("robot", ONE + "/admins");

        assertThat(projects().administrators(one(), 0, 10))
                .extracting(UserModel::getUsername)
                .containsExactly("ada");
    }

    @Test
    void withoutTheProjectsGroupThatIsWhatIsLacking() {
        assertThat(projects().lacking()).isEmpty();
        assertThat(new GroupTree().provider().lacking())
                .contains(new Lacking("/projects", "Create the group, or name another by selfservice.projects-group."));
        assertThat(new GroupTree().provider().all(0, 10)).isEmpty();
    }

    private ProjectProvider projects() {
        return groups.provider();
    }

    private Project one() {
        return projects().find(groups.id(ONE)).orElseThrow();
    }
}
