package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Otherwise the administrator of one project takes over another's: its administrator is a plain member here. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule25_AnAdministratorOfAnyProjectIsOneIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void whoAdministersAnotherProjectCantBeHelpedUnlessTheRealmAllowsIt() {
        People people = new People(educloud);
        Administrator attacker = Administrator.of(educloud, people.project());
        String code = code(attacker);
        Person target = people.member(code);
        String other = people.project();
        educloud.projects().join(target.id(), other, false);
        CreatedLink before = attacker.createLink(target);
        assertThat(attacker.status(before)).as("a member of another project").isEqualTo("SENT");

        educloud.projects().join(target.id(), other, true);
        Answer refused = attacker.order(target.id());

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("reason").asText()).isEqualTo("administrator");
        assertThat(ScriptedMember.open(new MailBox(educloud, target).newest()).isToldTheLinkIsDead())
                .isTrue();

        educloud.set("help-administrators", "true");
        assertThat(attacker.order(target.id()).status()).isEqualTo(201);
    }

    @Test
    void whoBecomesOneInTheMiddleOfARecoveryDoesntFinishIt() {
        People people = new People(educloud);
        Administrator attacker = Administrator.of(educloud, people.project());
        Person target = people.member(code(attacker));
        CreatedLink link = attacker.createLink(target);
        ScriptedMember recovery = ScriptedMember.open(new MailBox(educloud, target).newest());
        recovery.secret(link.secret());

        educloud.projects().join(target.id(), people.project(), true);
        recovery.password("Sol-over-Lofoten-2027");

        assertThat(recovery.isToldTheLinkIsDead()).isTrue();
        assertThat(attacker.see(link).path("endReason").asText()).isEqualTo("member_not_eligible");
    }

    private static String code(Administrator administrator) {
        return administrator.api().get("/projects").json().path(0).path("code").asText();
    }
}
