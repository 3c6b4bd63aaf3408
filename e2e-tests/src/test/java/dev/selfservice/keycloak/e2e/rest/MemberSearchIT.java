package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** An address is shown masked. The attacker administers a project, and searches for it letter by letter. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
@Tag("database")
class MemberSearchIT {

    @InjectEducloud
    Educloud educloud;

    private Administrator administrator;
    private Person member;

    private void aMemberWithAnAddressOfTheirOwn() {
        String project = new People(educloud).project();
        administrator = Administrator.of(educloud, project);
        member = new People(educloud).person("searched", OtpApp.random(), user -> {
            user.setFirstName("Łukasz");
            user.setLastName("Zieliński");
            user.setEmail("quokka.private@mailbox.example");
            user.setGroups(List.of("/projects/" + project));
        });
        educloud.afterTest(() -> new Account(educloud, member).remove());
    }

    @Test
    void partOfAnAddressFindsNobodyAndTheDatabaseDoesTheSameAsForNothing() {
        aMemberWithAnAddressOfTheirOwn();
        search("warm up");

        List<String> part = educloud.inside()
                .statements(() -> assertThat(search("quokka.privat")).isEmpty());
        List<String> nothing = educloud.inside()
                .statements(() -> assertThat(search("wombat.privat")).isEmpty());

        assertThat(part).isEqualTo(nothing);
        assertThat(part).filteredOn(sql -> sql.contains("like")).isNotEmpty().allSatisfy(sql -> assertThat(sql)
                .doesNotContainPattern("(?i)lower\\(\\w+\\.email\\)|email like"));
        assertThat(search("quokka.private@mailbox.example")).containsExactly(member.username());
    }

    @Test
    void wholeAddressUserNameAndPartsOfNamesFind() {
        aMemberWithAnAddressOfTheirOwn();

        for (String words : List.of(
                "quokka.private@mailbox.example",
                " Quokka.Private@MAILBOX.example ",
                member.username(),
                member.username().substring(2),
                "łukasz",
                "UKASZ ZIELI",
                "ńsk")) {
            assertThat(search(words)).as(words).containsExactly(member.username());
        }
        for (String words : List.of(
                "mailbox.example", "@", "private@", "quokka.private@mailbox.exampl", "%", "_ukasz", "quokka%")) {
            assertThat(search(words)).as(words).isEmpty();
        }
        assertThat(search("")).contains(member.username());
    }

    private List<String> search(String words) {
        JsonNode found = administrator
                .api()
                .get("/projects/" + administrator.projectId() + "/members?search="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json();
        return StreamSupport.stream(found.spliterator(), false)
                .map(element -> element.path("username").asText())
                .toList();
    }
}
