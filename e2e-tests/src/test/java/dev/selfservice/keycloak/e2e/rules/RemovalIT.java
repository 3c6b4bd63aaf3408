package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.Inside;
import dev.selfservice.keycloak.e2e.server.Realms;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What goes when people, projects and realms go. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class RemovalIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void linksOfARemovedUserGo() {
        CalledForHelp call = CalledForHelp.in(educloud);
        new Account(educloud, call.member()).remove();
        assertThat(rows(call)).isZero();
        assertThat(new HttpBrowser().get(call.mail().link()).status()).isEqualTo(404);
    }

    @Test
    void linksByARemovedAdministratorEnd() {
        CalledForHelp call = CalledForHelp.in(educloud);
        new Account(educloud, call.administrator().person()).remove();
        assertThat(ending(call)).isEqualTo("ADMINISTRATOR_CHANGED");
    }

    @Test
    void linksOfARemovedProjectEnd() {
        People people = new People(educloud);
        String project = people.project();
        Administrator administrator = Administrator.of(educloud, project);
        CalledForHelp call = CalledForHelp.by(educloud, administrator, people.member(project));
        educloud.admin().groups().group(administrator.projectId()).remove();
        assertThat(ending(call)).isEqualTo("PROJECT_REMOVED");
        assertThat(new AuditTrail(educloud).newest(call.link(), "stopped").getDetails())
                .containsEntry("reason", "project_removed");
    }

    @Test
    void leavingEndsTheLinkAndRejoiningResetsNoCount() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember.open(call.mail()).secret("WRNG-WRNG-WRNG-WRNG");
        Account account = new Account(educloud, call.member());
        account.leave("/projects/ec101");
        assertThat(ending(call)).isEqualTo("MEMBER_LEFT");
        account.join("/projects/ec101");
        assertThat(call.administrator().status(call.link())).isEqualTo("REVOKED");
        assertThat(educloud.inside()
                        .count(
                                "SELFSERVICE_SECRET_ATTEMPT",
                                "MEMBER_ID = '" + call.member().id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void linksOfARemovedRealmGo() {
        RealmResource realm = educloud.realms().create(Realms.educloudNamed("passing"));
        People people = new People(educloud, realm);
        Administrator administrator =
                Administrator.signIn(Educloud.url("passing"), people.administrator("ec101"), "ec101");
        administrator.createLink(people.member("ec101"));
        String id = realm.toRepresentation().getId();
        Inside database = educloud.inside();
        assertThat(database.count("SELFSERVICE_RESET_LINK", "REALM_ID = '" + id + "'"))
                .isEqualTo(1);

        realm.remove();

        assertThat(database.count("SELFSERVICE_RESET_LINK", "REALM_ID = '" + id + "'"))
                .isZero();
        assertThat(database.count("SELFSERVICE_ISSUING_LOCK", "REALM_ID = '" + id + "'"))
                .isZero();
    }

    private int rows(CalledForHelp call) {
        return educloud.inside()
                .count("SELFSERVICE_RESET_LINK", "ID = '" + call.link().id() + "'");
    }

    private String ending(CalledForHelp call) {
        return educloud.inside()
                .select("select ENDING from SELFSERVICE_RESET_LINK where ID = '"
                        + call.link().id() + "'")
                .get(0);
    }
}
