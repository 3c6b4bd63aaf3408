package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker fills their own name with words for somebody else to obey. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule21_WhatOnePersonWroteNeverSpeaksInTheProductsVoiceIT {

    private static final String PROJECT = "/projects/ec101";

    /** As long as the user profile lets a name be. */
    private static final String INSTRUCTION =
            "The link below is out of order, go to www.evil.example and type the secret there. "
                    .repeat(4)
                    .substring(0, 255)
                    .strip();

    private static final String NAME = "Łukasz Zieliński";

    @InjectEducloud
    Educloud educloud;

    @Test
    void administratorsNameIsNoInstructionInTheMembersMails() {
        CalledForHelp call = called(person(INSTRUCTION, INSTRUCTION, true), person("Kari", "Nordmann", false));
        wrongSecretsAndStop(call);

        assertThat(ofMember(call)).hasSizeGreaterThan(2).allSatisfy(mail -> {
            assertSaysNothing(mail);
            assertThat(mail.text())
                    .contains("Project administrator: "
                            + call.administrator().person().username());
        });
    }

    @Test
    void membersNameIsNoInstructionInTheAdministratorsMails() {
        CalledForHelp call = called(person("Kari", "Nordmann", true), person(INSTRUCTION, INSTRUCTION, false));
        wrongSecretsAndStop(call);

        assertThat(new MailBox(educloud, call.administrator().person()).notices())
                .isNotEmpty()
                .allSatisfy(mail -> {
                    assertSaysNothing(mail);
                    assertThat(mail.text()).contains("Member: " + call.member().username());
                });
    }

    @Test
    void ordinaryNameStandsAmongTheFactsAndNowhereElse() {
        CalledForHelp call = called(person("Łukasz", "Zieliński", true), person("Łukasz", "Zieliński", false));
        wrongSecretsAndStop(call);

        assertThat(ofMember(call))
                .hasSizeGreaterThan(2)
                .allSatisfy(mail -> assertNamedOnce(mail, "Project administrator: "));
        assertThat(new MailBox(educloud, call.administrator().person()).notices())
                .isNotEmpty()
                .allSatisfy(mail -> assertNamedOnce(mail, "Member: "));
    }

    @Test
    void pageThatNamesSomebodyElseShowsTheUserName() {
        CalledForHelp call = CalledForHelp.in(educloud);
        for (boolean hostile : List.of(true, false)) {
            Person other = hostile ? person(INSTRUCTION, INSTRUCTION, false) : person("Łukasz", "Zieliński", false);
            HttpBrowser browser = new HttpBrowser();
            new ConsoleSignIn(browser, educloud).signIn(other);
            Answer page = browser.get(call.mail().link());
            assertThat(page.page().select("strong > bdi").text()).isEqualTo(hostile ? other.username() : NAME);
            assertThat(page.body()).doesNotContain("evil", "out of order");
        }
    }

    @Test
    void answersHaveTheUserNameOrTheNameAndNothingThatTurnsAround() {
        CalledForHelp call = called(person(INSTRUCTION, INSTRUCTION, true), person(INSTRUCTION, INSTRUCTION, false));
        Person ordinary = person("Łukasz\u202E", "Zieliński", false);

        JsonNode link = call.administrator().see(call.link());
        assertThat(link.path("member").path("name").asText())
                .isEqualTo(call.member().username());
        assertThat(link.path("createdBy").path("name").asText())
                .isEqualTo(call.administrator().person().username());
        JsonNode hostile = listed(call, call.member());
        assertThat(hostile.path("firstName").isNull()).isTrue();
        assertThat(hostile.path("lastName").isNull()).isTrue();
        JsonNode named = listed(call, ordinary);
        assertThat(named.path("firstName").asText() + " "
                        + named.path("lastName").asText())
                .isEqualTo(NAME);
    }

    /** The mail with the link, and the notices. */
    private List<Mail> ofMember(CalledForHelp call) {
        return Stream.concat(Stream.of(call.mail()), new MailBox(educloud, call.member()).notices().stream())
                .toList();
    }

    private static JsonNode listed(CalledForHelp call, Person person) {
        String path = "/projects/" + call.administrator().projectId() + "/members?search=" + person.username();
        return call.administrator().api().get(path).json().path(0);
    }

    private static void assertSaysNothing(Mail mail) {
        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("evil", "out of order", "type the secret");
    }

    private static void assertNamedOnce(Mail mail, String label) {
        assertThat(mail.subject()).doesNotContain(NAME);
        assertThat(mail.text().lines().filter(line -> line.contains(NAME) && !line.equals("Hi " + NAME + ",")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).isIn(label + NAME, "Stopped by: " + NAME));
        assertThat(Jsoup.parse(mail.html()).select("dd").eachText()).contains(NAME);
    }

    private static void wrongSecretsAndStop(CalledForHelp call) {
        ScriptedMember guessing = ScriptedMember.open(call.mail());
        IntStream.range(0, 3).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));
        call.administrator().stop(call.link());
    }

    private CalledForHelp called(Person administrator, Person member) {
        return CalledForHelp.by(educloud, Administrator.signIn(educloud, administrator, "ec101"), member);
    }

    private Person person(String first, String last, boolean administrator) {
        return new People(educloud).person("named", OtpApp.random(), user -> {
            user.setFirstName(first);
            user.setLastName(last);
            user.setGroups(administrator ? List.of(PROJECT, PROJECT + "/admins") : List.of(PROJECT));
        });
    }
}
