package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 429: limits that parallel calls cannot slip past, and a Retry-After that is true. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule13_LimitsHoldInParallelIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void linksOfAnAdministratorInAnHour() {
        educloud.set("links-per-administrator", "2");
        People people = new People(educloud);
        Administrator administrator = Administrator.of(educloud, "ec101");
        administrator.createLink(people.member("ec101"));
        educloud.clock().pass(Duration.ofMinutes(2));
        administrator.createLink(people.member("ec101"));
        Person third = people.member("ec101");

        Answer answer = administrator.order(third.id());
        long wait = limitReached(answer);
        assertThat(wait).isBetween(3_400L, 3_480L);
        assertThat(new AuditTrail(educloud).of(administrator.person()))
                .anySatisfy(event -> assertThat(event.getDetails())
                        .containsEntry("reset_link_event", "refused")
                        .containsEntry("reason", "limit_reached"));

        isTrue(wait, administrator, third);
    }

    @Test
    void linksForAMemberInADay() {
        educloud.set("links-per-member", "2");
        Person member = new People(educloud).member("ec101");
        Administrator.of(educloud, "ec101").createLink(member);
        Administrator administrator = Administrator.of(educloud, "ec101");
        administrator.createLink(member);
        long wait = limitReached(administrator.order(member.id()));
        assertThat(wait).isBetween(86_000L, 86_400L);
        isTrue(wait, administrator, member);
    }

    @Test
    void wrongSecretsOfAMemberInADayWhichANewLinkDoesNotClear() {
        educloud.set("attempts-per-member", "5");
        educloud.set("attempts-per-link", "3");
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        ScriptedMember first = ScriptedMember.open(
                CalledForHelp.by(educloud, administrator, member).mail());
        IntStream.range(0, 3).forEach(i -> first.secret("WRNG-WRNG-WRNG-WRNG"));
        assertThat(first.isToldTheLinkIsDead()).isTrue();

        CalledForHelp again = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember second = ScriptedMember.open(again.mail());
        second.secret("WRNG-WRNG-WRNG-WRNG");
        second.secret("WRNG-WRNG-WRNG-WRNG");
        second = ScriptedMember.open(again.mail());
        second.secret(again.link().secret());
        assertThat(second.isPastTheSecret()).isFalse();
        assertThat(new AuditTrail(educloud).of(again.link())).endsWith("wrong_secret", "wrong_secret", "limit_reached");
        long wait = limitReached(administrator.order(member.id()));
        assertThat(wait).isBetween(86_000L, 86_400L);
        isTrue(wait, administrator, member);
    }

    @Test
    void fiftyParallelCallsNeverSlipPastTheLimit() {
        callsMeet();
        educloud.set("links-per-administrator", "10");
        educloud.set("links-per-member", "1000");
        People people = new People(educloud);
        Administrator administrator = Administrator.of(educloud, "ec101");
        List<Person> members =
                Stream.generate(() -> people.member("ec101")).limit(5).toList();

        List<Integer> codes = Parallel.run(50, number -> administrator
                .order(members.get(number % members.size()).id())
                .status());

        assertThat(codes.stream().filter(code -> code == 201)).hasSize(10);
        assertThat(codes.stream().filter(code -> code == 429)).hasSize(40);
        for (Person member : members) {
            assertThat(educloud.inside().count("SELFSERVICE_RESET_LINK", "LIVE_MEMBER_ID = '" + member.id() + "'"))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void fiftyParallelCallsForOneMemberMakeNoMoreThanTheDaysLinksAndOneLives() {
        callsMeet();
        educloud.set("links-per-administrator", "1000");
        educloud.set("links-per-member", "3");
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        List<Integer> codes =
                Parallel.run(50, number -> administrator.order(member.id()).status());
        assertThat(codes.stream().filter(code -> code == 201)).hasSize(3);
        assertThat(codes.stream().filter(code -> code == 429)).hasSize(47);
        assertThat(educloud.inside().count("SELFSERVICE_RESET_LINK", "MEMBER_ID = '" + member.id() + "'"))
                .isEqualTo(3);
        assertThat(educloud.inside().count("SELFSERVICE_RESET_LINK", "LIVE_MEMBER_ID = '" + member.id() + "'"))
                .isEqualTo(1);
    }

    /** With a hash that takes no time, so that it doesn't space the calls out before they come to the limit. */
    private void callsMeet() {
        educloud.configure(realm -> realm.setPasswordPolicy("hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
    }

    /** A while before the time that was told there is no link, at that time there is one. */
    private void isTrue(long wait, Administrator administrator, Person member) {
        educloud.clock().pass(Duration.ofSeconds(wait - 30));
        Administrator later = Administrator.signIn(educloud, administrator.person(), "ec101");
        assertThat(limitReached(later.order(member.id()))).isBetween(1L, 30L);
        educloud.clock().pass(Duration.ofSeconds(30));
        assertThat(later.order(member.id()).status()).isEqualTo(201);
    }

    private static long limitReached(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.error()).isEqualTo("limit_reached");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return Long.parseLong(answer.header("Retry-After"));
    }
}
