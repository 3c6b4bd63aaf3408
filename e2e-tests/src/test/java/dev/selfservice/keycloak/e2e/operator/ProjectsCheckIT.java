package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.GroupsResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Projects in which nobody can help, however many there are. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ProjectsCheckIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void nobodyOrOnlyOneAdministersAProject() {
        People people = new People(educloud);
        String project = people.project();
        assertThat(findings()).containsExactly("project_without_administrator:" + project);

        people.member(project);
        Account disabled = new Account(educloud, people.administrator(project));
        disabled.disable();
        assertThat(findings())
                .as("a disabled one helps nobody")
                .containsExactly("project_without_administrator:" + project);

        people.administrator(project);
        assertThat(findings()).containsExactly("administrator_alone:" + project);

        people.administrator(project);
        assertThat(findings()).isEmpty();
    }

    @Test
    void moreFindingsThanAnybodyReads() {
        GroupsResource groups = educloud.admin().groups();
        String many = CreatedResponseUtil.getCreatedId(groups.add(group("many")));
        educloud.afterTest(() -> groups.group(many).remove());
        for (int i = 0; i < 101; i++) {
            groups.group(many).subGroup(group("m" + i)).close();
        }
        educloud.set("projects-group", "/many");

        assertThat(findings()).hasSize(101).endsWith("not_all_shown").doesNotHaveDuplicates();
    }

    private List<String> findings() {
        return new Operator(educloud, Educloud.REALM).findings();
    }

    private static GroupRepresentation group(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }
}
