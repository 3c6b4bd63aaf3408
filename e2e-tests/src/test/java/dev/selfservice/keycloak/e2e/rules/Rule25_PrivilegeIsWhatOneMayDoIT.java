package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.FineGrained;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/**
 * Keycloak's fine-grained permissions make somebody an administrator who has no role. Each of these really lets the
 * member set another's password over Keycloak's admin REST interface; each member could be helped before.
 */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule25_PrivilegeIsWhatOneMayDoIT {

    @InjectEducloud
    Educloud educloud;

    private Administrator administrator;
    private Person member;
    private Person bystander;

    @BeforeEach
    void people() {
        People people = new People(educloud);
        administrator = Administrator.of(educloud, "ec101");
        member = people.member("ec101");
        bystander = people.member("ec101");
    }

    /** Whom a policy names: the member, and not the bystander. */
    enum Policy {
        USER {
            @Override
            String naming(FineGrained realm, Person person) {
                return user(realm, person);
            }
        },
        ROLE {
            @Override
            String naming(FineGrained realm, Person person) {
                // The console's token has no role in it; Keycloak then has to look at the user.
                String roles = Json.write(List.of(Map.of("id", realm.roleOf(person))));
                return realm.policy("role", Map.of("roles", roles, "fetchRoles", "true"));
            }
        },
        GROUP_WITH_ITS_CHILDREN {
            @Override
            String naming(FineGrained realm, Person person) {
                return realm.policy(
                        "group",
                        Map.of(
                                "groups",
                                Json.write(List.of(Map.of("id", realm.groupAbove(person), "extendChildren", true)))));
            }
        },
        AGGREGATE {
            @Override
            String naming(FineGrained realm, Person person) {
                return realm.aggregate(user(realm, person));
            }
        },
        NOT_OF_A_GROUP {
            @Override
            String naming(FineGrained realm, Person person) {
                return realm.aggregate(
                        user(realm, person),
                        realm.not("group", Map.of("groups", Json.write(List.of(Map.of("id", realm.group()))))));
            }
        },
        AT_AN_HOUR {
            @Override
            String naming(FineGrained realm, Person person) {
                return realm.aggregate(user(realm, person), realm.policy("time", Map.of("nbf", "2020-01-01 00:00:00")));
            }
        };

        abstract String naming(FineGrained realm, Person person);

        private static String user(FineGrained realm, Person person) {
            return realm.policy("user", Map.of("users", Json.write(List.of(person.id()))));
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void whoMayResetPasswordsWithoutAnyRoleCantBeHelped(Policy policy) {
        FineGrained realm = FineGrained.permissions(educloud);
        assertThat(reason(member)).as("before").isEqualTo("null");
        assertThat(realm.resetPassword(token(member), bystander)).as("before").isEqualTo(403);

        realm.allowPasswordReset(policy.naming(realm, member));

        assertThat(realm.resetPassword(token(member), bystander))
                .as("the permission is real")
                .isEqualTo(204);
        Answer refused = administrator.order(member.id());
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("reason").asText()).isEqualTo("privileged");
        assertThat(reason(member)).isEqualTo("privileged");
        assertThat(reason(bystander)).as("nobody else").isEqualTo("null");
        assertThat(administrator.order(bystander.id()).status()).isEqualTo(201);
    }

    /** With a permission for tonight, the account would be worth stealing today. */
    @Test
    void aPermissionThatHoldsAtAnotherHourCounts() {
        FineGrained realm = FineGrained.permissions(educloud);
        realm.allowPasswordReset(
                realm.policy("user", Map.of("users", Json.write(List.of(member.id())))),
                realm.policy("time", Map.of("nbf", "2099-01-01 00:00:00")));

        assertThat(realm.resetPassword(token(member), bystander)).as("not now").isEqualTo(403);
        assertThat(reason(member)).isEqualTo("privileged");
        assertThat(reason(bystander)).isEqualTo("null");
    }

    /** Through a client that people sign in to, everybody can; through one that acts for itself, nobody. */
    @Test
    void aClientsPermissionIsItsPeoples() {
        FineGrained realm = FineGrained.permissions(educloud);
        realm.allowPasswordReset(realm.policy("client", Map.of("clients", Json.write(List.of(realm.client(false))))));
        assertThat(reason(member)).as("a service account").isEqualTo("null");

        realm.allowPasswordReset(realm.policy("client", Map.of("clients", Json.write(List.of(realm.client(true))))));
        assertThat(reason(member)).as("a client for people").isEqualTo("privileged");
    }

    @Test
    void aPermissionGivenInTheMiddleOfARecoveryEndsIt() {
        FineGrained realm = FineGrained.permissions(educloud);
        var link = administrator.createLink(member);
        ScriptedMember recovery = ScriptedMember.open(new MailBox(educloud, member).newest());
        recovery.secret(link.secret());

        realm.allowPasswordReset(realm.policy("user", Map.of("users", Json.write(List.of(member.id())))));
        recovery.password("Sol-over-Lofoten-2027");

        assertThat(recovery.isToldTheLinkIsDead()).isTrue();
        assertThat(administrator.see(link).path("endReason").asText()).isEqualTo("member_not_eligible");
    }

    /** A page of the member list reads the permissions once, and not once for each member. */
    @Test
    void aPageOfMembersAsksForThePermissionsOnce() {
        People people = new People(educloud);
        String project = people.project();
        Administrator of = Administrator.of(educloud, project);
        IntStream.range(0, 19).forEach(i -> people.member(project));
        int before = statementsOfAPage(of);
        FineGrained realm = FineGrained.permissions(educloud);
        for (int i = 0; i < 5; i++) {
            realm.allowPasswordReset(
                    realm.policy("user", Map.of("users", Json.write(List.of(member.id())))),
                    realm.policy("group", Map.of("groups", Json.write(List.of(Map.of("id", realm.group()))))));
        }

        assertThat(statementsOfAPage(of)).as("before: %d", before).isLessThan(before + 20);
    }

    private int statementsOfAPage(Administrator of) {
        String page = "/projects/" + of.projectId() + "/members";
        of.api().get(page);
        int before = educloud.inside().statements();
        assertThat(of.api().get(page).json()).hasSize(20);
        return educloud.inside().statements() - before;
    }

    /** The right to a realm's organizations is the right to their members. */
    @Test
    void whoeverAdministersOrganizationsCantBeHelped() {
        FineGrained realm = FineGrained.permissions(educloud);
        assertThat(reason(member)).as("before").isEqualTo("null");

        realm.allow("Organizations", "manage", realm.policy("user", Map.of("users", Json.write(List.of(member.id())))));

        assertThat(reason(member)).isEqualTo("privileged");
    }

    private String reason(Person person) {
        JsonNode members = administrator
                .api()
                .get("/projects/" + administrator.projectId() + "/members?search=" + person.username())
                .json();
        return StreamSupport.stream(members.spliterator(), false)
                .filter(found -> found.path("id").asText().equals(person.id()))
                .map(found -> found.path("reason").asText())
                .findFirst()
                .orElseThrow();
    }

    private String token(Person person) {
        return new ConsoleSignIn(new HttpBrowser(), educloud).signIn(person).access();
    }
}
