package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 201 and what is read afterwards. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class CreateLinkIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void answersAsTheContractSays() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");

        Answer created = administrator
                .api()
                .post(
                        administrator.links(),
                        Json.write(Map.of(
                                "memberId",
                                member.id(),
                                "identityCheck",
                                "OTHER",
                                "note",
                                "  <b>met</b> at the office ")));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(created.header("Content-Type")).startsWith("application/json");
        JsonNode link = created.json();
        assertThat(created.header("Location"))
                .isEqualTo(educloud.url() + "/selfservice" + administrator.links() + "/"
                        + link.path("id").asText());
        assertThat(names(link))
                .containsExactlyInAnyOrder(
                        "id",
                        "status",
                        "member",
                        "createdBy",
                        "emailedTo",
                        "identityCheck",
                        "note",
                        "createdAt",
                        "expiresAt",
                        "openedAt",
                        "redeemedAt",
                        "finishedAt",
                        "endedAt",
                        "endReason",
                        "attemptsLeft",
                        "passwordOutcome",
                        "otpSet",
                        "secret");
        assertThat(link.path("secret").asText()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(link.path("status").asText()).isEqualTo("SENT");
        assertThat(link.path("emailedTo").asText()).isEqualTo("m***@example.org");
        assertThat(link.path("note").asText()).isEqualTo("<b>met</b> at the office");
        assertThat(link.path("attemptsLeft").asInt()).isEqualTo(5);
        assertThat(link.path("openedAt").isNull()).isTrue();
        assertThat(names(link.path("member"))).containsExactlyInAnyOrder("id", "username", "name", "zoneinfo");
        assertThat(names(link.path("createdBy"))).containsExactlyInAnyOrder("id", "username", "name");
        assertThat(Duration.between(
                        Instant.parse(link.path("createdAt").asText()),
                        Instant.parse(link.path("expiresAt").asText())))
                .isEqualTo(Duration.ofHours(3));

        Answer read = administrator
                .api()
                .get(administrator.links() + "/" + link.path("id").asText());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read.json().has("secret")).isFalse();
        assertThat(read.body()).doesNotContain(link.path("secret").asText());
    }

    @Test
    void eventsTellWhoDidWhatAndNoSecret() {
        CalledForHelp call = CalledForHelp.in(educloud);
        AuditTrail trail = new AuditTrail(educloud);

        EventRepresentation created = trail.newest(call.link(), "created");
        assertThat(created.getType()).isEqualTo("EXECUTE_ACTIONS");
        assertThat(created.getUserId()).isEqualTo(call.administrator().person().id());
        assertThat(created.getDetails())
                .containsEntry("member_id", call.member().id())
                .containsEntry("project_id", call.administrator().projectId())
                .containsEntry("identity_check", "VIDEO");
        assertThat(trail.newest(call.link(), "mailed").getType()).isEqualTo("SEND_RESET_PASSWORD");
        assertThat(Json.write(trail.events(call.link())))
                .doesNotContain(call.link().secret())
                .doesNotContain(call.link().secret().replace("-", ""))
                .doesNotContain(call.mail().token());
    }

    @Test
    void everyAdministratorOfTheProjectSeesAllItsLinksNewestFirst() {
        People people = new People(educloud);
        String project = people.project();
        Administrator one = Administrator.of(educloud, project);
        Administrator other = Administrator.of(educloud, project);
        List<String> ids = Stream.of(one, other, one)
                .map(administrator ->
                        administrator.createLink(people.member(project)).id())
                .toList();

        assertThat(ids(other.api().get(other.links()))).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(ids(other.api().get(other.links() + "?first=1&max=1"))).containsExactly(ids.get(1));
        assertThat(ids(other.api().get(other.links() + "?first=3"))).isEmpty();
        other.stop(new CreatedLink(ids.get(0), ""));
        assertThat(one.status(new CreatedLink(ids.get(0), ""))).isEqualTo("REVOKED");
    }

    private static List<String> ids(Answer list) {
        return StreamSupport.stream(list.json().spliterator(), false)
                .map(link -> link.path("id").asText())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
