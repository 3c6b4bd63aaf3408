package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Privilege;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 409: who may not be helped, and why. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule10_OnlyAnOrdinaryMemberMayBeHelpedIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void reasonsAreToldInOrderAndInTheMemberList() {
        People people = new People(educloud);
        String project = people.project();
        Administrator administrator = Administrator.of(educloud, project);
        Person disabled = people.member(project);
        new Account(educloud, disabled).disable();
        Person withoutEmail = people.person("member", null, user -> user.setEmail(null));
        educloud.projects().join(withoutEmail.id(), project, false);
        Person privileged = people.member(project);
        new Account(educloud, privileged).makePrivileged();
        Person colleague = people.administrator(project);
        Map<Person, String> reasons = Map.of(
                administrator.person(),
                "self",
                disabled,
                "disabled",
                withoutEmail,
                "no_email",
                privileged,
                "privileged",
                colleague,
                "administrator");

        JsonNode members = administrator
                .api()
                .get("/projects/" + administrator.projectId() + "/members")
                .json();
        reasons.forEach((person, reason) -> {
            Answer answer = administrator.order(person.id());
            assertThat(answer.status()).as(reason).isEqualTo(409);
            assertThat(answer.error()).isEqualTo("member_not_eligible");
            assertThat(answer.json().path("reason").asText()).isEqualTo(reason);
            assertThat(answer.json().path("errorMessage").asText()).isNotEmpty();
            assertThat(members).anySatisfy(member -> {
                assertThat(member.path("id").asText()).isEqualTo(person.id());
                assertThat(member.path("eligible").asBoolean()).isFalse();
                assertThat(member.path("reason").asText()).isEqualTo(reason);
            });
            assertThat(new AuditTrail(educloud).of(administrator.person()))
                    .anySatisfy(event -> assertThat(event.getDetails())
                            .containsEntry("reset_link_event", "refused")
                            .containsEntry("member_id", person.id())
                            .containsEntry("reason", reason));
        });

        educloud.set("help-administrators", "true");
        assertThat(administrator.order(colleague.id()).status()).isEqualTo(201);
    }

    /** A realm administrator's account would be worth more than a project's; there are more ways than one to be one. */
    @ParameterizedTest
    @EnumSource(Privilege.class)
    void nobodyWithRightsOverTheRealmHoweverTheyHaveThem(Privilege privilege) {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        CreatedLink before = administrator.createLink(member);
        privilege.give(educloud, member);

        Answer answer = administrator.order(member.id());

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("reason").asText()).isEqualTo("privileged");
        ScriptedMember earlier = ScriptedMember.open(new MailBox(educloud, member).newest());
        assertThat(earlier.isToldTheLinkIsDead()).isTrue();
        assertThat(administrator.see(before).path("attemptsLeft").asInt()).isEqualTo(5);
    }
}
