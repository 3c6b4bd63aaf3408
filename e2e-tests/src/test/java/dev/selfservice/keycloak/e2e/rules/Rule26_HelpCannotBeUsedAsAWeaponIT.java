package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Shell;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker reads the member's mail, and wants that nobody can help them. Or administers a project of the member's. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
@Tag("database")
class Rule26_HelpCannotBeUsedAsAWeaponIT {

    private static final String WRONG = "WRNG-WRNG-WRNG-WRNG";

    @InjectEducloud
    Educloud educloud;

    @Test
    void whoBurnsEveryLinkOfTheDayButOneHasNotStoppedTheHelp() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        IntStream.range(0, 4).forEach(i -> burn(CalledForHelp.by(educloud, administrator, member)));

        CalledForHelp last = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember trying = ScriptedMember.open(last.mail());
        IntStream.range(0, 4).forEach(i -> trying.secret(WRONG));
        assertThat(trying.isAskedForSecret()).as("24 wrong secrets in all").isTrue();

        ScriptedMember.open(last.mail()).recover(last.link().secret());
        assertThat(administrator.status(last.link())).isEqualTo("COMPLETED");
    }

    @Test
    void operatorLiftsTheLimitsOfADay() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        Operator operator = new Operator(educloud, Educloud.REALM);
        IntStream.range(0, 5).forEach(i -> burn(CalledForHelp.by(educloud, administrator, member)));
        assertThat(administrator.order(member.id()).status()).isEqualTo(429);

        assertThat(operator.liftLimits(member.id()).status()).isEqualTo(204);

        CalledForHelp helped = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember.open(helped.mail()).recover(helped.link().secret());
        assertThat(administrator.status(helped.link())).isEqualTo("COMPLETED");
        assertThat(educloud.inside().count("SELFSERVICE_SECRET_ATTEMPT", "MEMBER_ID = '" + member.id() + "'"))
                .as("what was tried stays written")
                .isEqualTo(25);
        assertThat(educloud.inside().count("SELFSERVICE_RESET_LINK", "MEMBER_ID = '" + member.id() + "'"))
                .isEqualTo(6);
        assertThat(liftings(member)).hasSize(1);
        IntStream.range(0, 4).forEach(i -> administrator.createLink(member));
        assertThat(administrator.order(member.id()).status())
                .as("the count has begun anew, it isn't off")
                .isEqualTo(429);
    }

    @Test
    void scriptSaysWhoseLimitsItWouldLiftAndLiftsThem() {
        educloud.set("links-per-member", "1");
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        administrator.createLink(member);

        Shell.Outcome dry = Shell.run("lift-limits.sh", "--dry-run", Educloud.REALM, member.username());
        assertThat(dry.output()).contains("Would lift the limits of user " + member.id());
        assertThat(dry.status()).isZero();
        assertThat(administrator.order(member.id()).status()).isEqualTo(429);

        Shell.Outcome lifted = Shell.run("lift-limits.sh", Educloud.REALM, member.username());
        assertThat(lifted.output()).contains("The limits of user " + member.id() + " in realm 'educloud' are lifted.");
        assertThat(lifted.status()).isZero();
        assertThat(administrator.order(member.id()).status()).isEqualTo(201);

        Shell.Outcome unknown = Shell.run("lift-limits.sh", Educloud.REALM, member.username() + "x");
        assertThat(unknown.output()).contains("no user with exactly this user name");
        assertThat(unknown.status()).isEqualTo(1);
    }

    @Test
    void onlyWhoManagesUsersOfTheRealmLiftsLimits() {
        educloud.set("links-per-member", "1");
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        administrator.createLink(member);
        RealmRepresentation other = new RealmRepresentation();
        other.setRealm("another");
        other.setEnabled(true);
        educloud.realms().create(other);
        educloud.afterTest(() -> educloud.realms().remove("another"));
        String projectAdministrators = new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(new People(educloud).administrator("ec101"))
                .access();

        assertThat(new Operator(Educloud.REALM, projectAdministrators)
                        .liftLimits(member.id())
                        .status())
                .isEqualTo(403);
        assertThat(new Operator(educloud, "another").liftLimits(member.id()).status())
                .as("a user of another realm")
                .isEqualTo(404);
        assertThat(new Operator(educloud, Educloud.REALM)
                        .liftLimits("00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(administrator.order(member.id()).status()).isEqualTo(429);
        assertThat(new Operator(educloud, Educloud.REALM)
                        .liftLimits(member.id())
                        .status())
                .isEqualTo(204);
        assertThat(administrator.order(member.id()).status()).isEqualTo(201);
    }

    @Test
    void whoseRunningRecoveryIsReplacedFromAnotherProjectIsToldAndSoIsTheirAdministrator() {
        Administrator one = Administrator.of(educloud, "ec101");
        Administrator two = Administrator.of(educloud, "ec202");
        Person member = new People(educloud)
                .person(
                        "member",
                        OtpApp.random(),
                        user -> user.setGroups(List.of("/projects/ec101", "/projects/ec202")));
        CalledForHelp running = CalledForHelp.by(educloud, two, member);
        ScriptedMember.open(running.mail()).secret(running.link().secret());
        assertThat(two.status(running.link())).isEqualTo("IN_RECOVERY");

        one.createLink(member);

        assertThat(two.status(running.link())).isEqualTo("REPLACED");
        MailBox ofTwo = new MailBox(educloud, two.person());
        assertThat(ofTwo.notices()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("The link for a member of ").endsWith(" was replaced");
            assertThat(mail.text()).contains("Replaced by: Test " + one.person().username());
        });
        assertThat(new MailBox(educloud, member).notices()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Your link in ").endsWith(" was replaced");
            assertThat(mail.text())
                    .contains("Project administrator: Test " + two.person().username())
                    .contains("Replaced by: Test " + one.person().username());
        });

        one.createLink(member);
        assertThat(new MailBox(educloud, member).notices())
                .as("who replaces their own link tells nobody")
                .hasSize(1);
        assertThat(new MailBox(educloud, one.person()).notices()).isEmpty();
    }

    private void burn(CalledForHelp call) {
        Mail mail = call.mail();
        ScriptedMember thief = ScriptedMember.open(mail);
        IntStream.range(0, 5).forEach(i -> thief.secret(WRONG));
        Answer page = thief.page();
        assertThat(thief.isToldTheLinkIsDead()).as(page.page().text()).isTrue();
    }

    private List<AdminEventRepresentation> liftings(Person member) {
        return educloud.admin().getAdminEvents().stream()
                .filter(event -> ("selfservice/users/" + member.id() + "/limits").equals(event.getResourcePath()))
                .toList();
    }
}
