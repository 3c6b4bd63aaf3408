package dev.selfservice.keycloak.e2e.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of projects wherever they come from. */
abstract class ProjectProviderContract {

    private Educloud educloud;
    private People people;
    private String project;

    /** The realm with projects from this source. */
    abstract Educloud educloud();

    /** What the check says an operator must do for a project that nobody administers. */
    abstract String howToMakeAnAdministrator();

    @BeforeEach
    void aProjectOfItsOwn() {
        educloud = educloud();
        people = new People(educloud);
        project = people.project();
    }

    @Test
    void administratorsFindTheirProjectsAndNoOthers() {
        String another = people.project();
        Administrator administrator = Administrator.of(educloud, project);
        educloud.projects().join(administrator.person().id(), another, false);
        assertThat(found(administrator, "/projects", "code")).containsExactly(project);

        educloud.projects().join(administrator.person().id(), another, true);
        assertThat(found(administrator, "/projects", "code")).containsExactlyInAnyOrder(project, another);
        assertThat(found(administrator, "/projects?search=" + another.toUpperCase(java.util.Locale.ROOT), "code"))
                .containsExactly(another);
        List<String> pages = List.of(
                found(administrator, "/projects?max=1", "code").get(0),
                found(administrator, "/projects?max=1&first=1", "code").get(0));
        assertThat(pages).isEqualTo(found(administrator, "/projects", "code"));
        assertThat(found(administrator, "/projects?first=2", "code")).isEmpty();
    }

    @Test
    void membersAreListedOnceAndFoundByNameOrWholeAddress() {
        Administrator administrator = Administrator.of(educloud, project);
        List<Person> members = List.of(people.member(project), people.member(project), people.member(project));
        people.member(people.project());
        String path = "/projects/" + administrator.projectId() + "/members";
        List<String> everybody = found(administrator, path, "username");

        assertThat(everybody)
                .containsExactlyInAnyOrder(
                        administrator.person().username(),
                        members.get(0).username(),
                        members.get(1).username(),
                        members.get(2).username())
                .isSorted();
        String wanted = members.get(1).username();
        assertThat(found(administrator, path + "?search=" + wanted, "username")).containsExactly(wanted);
        assertThat(found(administrator, path + "?search=TEST%20" + wanted, "username"))
                .containsExactly(wanted);
        assertThat(found(administrator, path + "?search=" + members.get(1).email(), "username"))
                .containsExactly(wanted);
        assertThat(found(administrator, path + "?search=example.org", "username"))
                .as("part of an address")
                .isEmpty();
        assertThat(found(administrator, path + "?max=2", "username")).isEqualTo(everybody.subList(0, 2));
        assertThat(found(administrator, path + "?first=2", "username")).isEqualTo(everybody.subList(2, 4));
    }

    @Test
    void whoIsInNoProjectOrInAnotherCannotBeHelped() {
        Administrator administrator = Administrator.of(educloud, project);
        Person stranger = people.person("stranger", OtpApp.random(), user -> {});

        assertThat(administrator.order(stranger.id()).status()).isEqualTo(404);
        assertThat(administrator.order(people.member(people.project()).id()).status())
                .isEqualTo(404);
        assertThat(administrator.order(people.member(project).id()).status()).isEqualTo(201);
    }

    @Test
    void leavingEndsTheLinkAtOnceAndNobodyElses() {
        Administrator administrator = Administrator.of(educloud, project);
        CalledForHelp leaving = CalledForHelp.by(educloud, administrator, people.member(project));
        CalledForHelp staying = CalledForHelp.by(educloud, administrator, people.member(project));

        educloud.projects().leave(leaving.member().id(), project);

        assertThat(ending(leaving)).isEqualTo("MEMBER_LEFT");
        assertThat(ending(staying)).isEqualTo("null");
        assertThat(administrator.order(leaving.member().id()).status()).isEqualTo(404);
    }

    @Test
    void whoAdministersNoLongerIsAMemberAsTheOthersAre() {
        Administrator administrator = Administrator.of(educloud, project);
        Administrator colleague = Administrator.of(educloud, project);
        CalledForHelp call = CalledForHelp.by(educloud, administrator, people.member(project));
        assertThat(colleague
                        .order(administrator.person().id())
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("administrator");

        educloud.projects().dismiss(administrator.person().id(), project);

        assertThat(ending(call)).isEqualTo("ADMINISTRATOR_CHANGED");
        assertThat(administrator.api().get(administrator.links()).status()).isEqualTo(404);
        assertThat(colleague.order(administrator.person().id()).status()).isEqualTo(201);
    }

    @Test
    void linksOfARemovedProjectEndAndItIsGoneForItsAdministrators() {
        Administrator administrator = Administrator.of(educloud, project);
        CalledForHelp call = CalledForHelp.by(educloud, administrator, people.member(project));

        educloud.projects().remove(project);

        assertThat(ending(call)).isEqualTo("PROJECT_REMOVED");
        assertThat(administrator.api().get(administrator.links()).status()).isEqualTo(404);
        assertThat(found(administrator, "/projects", "code")).isEmpty();
    }

    @Test
    void theCheckFindsProjectsWithTooFewAdministratorsAndSaysWhatToDo() {
        people.member(project);
        Operator operator = new Operator(educloud, Educloud.REALM);

        JsonNode findings = operator.check().json().path("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).path("id").asText()).isEqualTo("project_without_administrator");
        assertThat(findings.get(0).path("subject").asText()).isEqualTo(project);
        assertThat(findings.get(0).path("remedy").asText()).isEqualTo(howToMakeAnAdministrator());
        people.administrator(project);
        assertThat(operator.findings()).containsExactly("administrator_alone:" + project);
        people.administrator(project);
        assertThat(operator.findings()).isEmpty();
    }

    private static List<String> found(Administrator administrator, String path, String field) {
        Answer answer = administrator.api().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }

    private String ending(CalledForHelp call) {
        return educloud.inside()
                .select("select ENDING from SELFSERVICE_RESET_LINK where ID = '"
                        + call.link().id() + "'")
                .get(0);
    }
}
