package dev.selfservice.keycloak.e2e.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.Realms;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A source that somebody else wrote and chose, in one room: organizations. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OrganizationsIT extends ProjectProviderContract {

    @InjectOrganizations
    OrganizationsServer server;

    private Educloud organizations;

    @BeforeEach
    void itsRealm() {
        organizations = server.educloud();
    }

    @Override
    Educloud educloud() {
        return server.educloud();
    }

    @Override
    String howToMakeAnAdministrator() {
        return "Put a member of the organization into its group of administrators.";
    }

    @Test
    void itsSettingIsCheckedAndThoseOfGroupsAreUnknown() {
        organizations.set("organization-administrators", "x".repeat(256));
        assertThat(operator().findings()).containsExactly("setting_invalid:selfservice.organization-administrators");

        organizations.set("organization-administrators", "");
        organizations.set("projects-group", "/projects");
        assertThat(operator().findings()).contains("setting_unknown:selfservice.projects-group");
    }

    @Test
    void itsSettingSaysWhoAdministers() {
        organizations.set("organization-administrators", "leads");

        assertThat(operator().findings()).contains("project_without_administrator:ec101");
    }

    @Test
    void whereOrganizationsAreOffThatIsWhatIsLacking() {
        organizations.configure(realm -> realm.setOrganizationsEnabled(false));

        JsonNode finding = operator().check().json().path("findings").get(0);
        assertThat(finding.path("id").asText()).isEqualTo("projects_missing");
        assertThat(finding.path("subject").asText()).isEqualTo("organizations");
        assertThat(finding.path("remedy").asText()).startsWith("Switch on Realm settings, General, Organizations");
    }

    @Test
    void anotherRealmsProjectIsNone() {
        RealmRepresentation other = Realms.educloudNamed("other");
        other.setOrganizationsEnabled(true);
        RealmResource realm = organizations.realms().create(other);
        organizations.afterTest(realm::remove);
        String foreign = organizations.projects(realm).create("ec303");

        assertThat(Administrator.of(organizations, "ec101")
                        .api()
                        .get("/projects/" + foreign + "/members")
                        .status())
                .isEqualTo(404);
    }

    private Operator operator() {
        return new Operator(organizations, Educloud.REALM);
    }
}
