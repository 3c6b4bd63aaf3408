package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 404: foreign, unknown and deleted are one answer. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule12_ForeignAndUnknownGetTheSameAnswerIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void foreignUnknownAndDeletedProjectsLinksAndMembersAnswerAlike() {
        People people = new People(educloud);
        String project = people.project();
        Administrator administrator = Administrator.of(educloud, project);
        Person member = people.member(project);
        CalledForHelp foreign = CalledForHelp.in(educloud);
        Api api = administrator.api();
        String unknown = UUID.randomUUID().toString();

        String body = notFound(api.get("/projects/" + unknown + "/members"));
        String foreignLinks = foreign.administrator().links();
        assertThat(notFound(api.get("/projects/" + foreign.administrator().projectId() + "/members")))
                .isEqualTo(body);
        assertThat(notFound(api.get("/projects/x/members"))).isEqualTo(body);
        assertThat(notFound(api.get("/projects/%00/members"))).isEqualTo(body);
        assertThat(notFound(api.get(foreignLinks))).isEqualTo(body);
        assertThat(notFound(api.post(foreignLinks, order(foreign.member())))).isEqualTo(body);
        assertThat(notFound(api.get(foreignLinks + "/" + foreign.link().id()))).isEqualTo(body);
        assertThat(notFound(api.delete(foreignLinks + "/" + foreign.link().id())))
                .isEqualTo(body);
        assertThat(notFound(api.get(administrator.links() + "/" + foreign.link().id())))
                .isEqualTo(body);
        assertThat(notFound(
                        api.delete(administrator.links() + "/" + foreign.link().id())))
                .isEqualTo(body);
        assertThat(notFound(api.get(administrator.links() + "/" + unknown))).isEqualTo(body);
        assertThat(notFound(administrator.order(unknown))).isEqualTo(body);
        assertThat(notFound(administrator.order(foreign.member().id()))).isEqualTo(body);
        assertThat(notFound(api.get("/projects/" + administrator.projectId() + "/nothing")))
                .isEqualTo(body);
        assertThat(foreign.administrator().status(foreign.link())).isEqualTo("SENT");

        CreatedLink link = administrator.createLink(member);
        new Account(educloud, member).remove();
        assertThat(notFound(api.get(administrator.links() + "/" + link.id()))).isEqualTo(body);
        assertThat(notFound(administrator.order(member.id()))).isEqualTo(body);
        educloud.projects().remove(project);
        assertThat(notFound(api.get(administrator.links()))).isEqualTo(body);
    }

    @Test
    void whoAdministersNothingHasNoProjects() {
        Person member = new People(educloud).member("ec101");
        Api api = new Api(
                educloud.url(),
                new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member).access());
        assertThat(api.get("/projects").json()).isEmpty();
        assertThat(api.get("/me").json().path("projectAdministrator").asBoolean())
                .isFalse();
        String project = educloud.projects().id("ec101");
        notFound(api.get("/projects/" + project + "/members"));
        notFound(api.get("/projects/" + project + "/reset-links"));
    }

    private static String order(Person member) {
        return Json.write(Map.of("memberId", member.id(), "identityCheck", "VIDEO"));
    }

    private static String notFound(Answer answer) {
        assertThat(answer.status()).as(answer.url() + " " + answer.body()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("not_found");
        return answer.body();
    }
}
