package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The list's filter and the derived status are the same thing said twice. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class StatusFilterIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void agreesWithTheDerivedStatusForEveryStatus() {
        People people = new People(educloud);
        String project = people.project();
        Administrator administrator = Administrator.of(educloud, project);
        List<CalledForHelp> calls = Stream.generate(
                        () -> CalledForHelp.by(educloud, administrator, people.member(project)))
                .limit(8)
                .toList();
        ScriptedMember.open(calls.get(1).mail()).secret(calls.get(1).link().secret());
        ScriptedMember.open(calls.get(2).mail()).recover(calls.get(2).link().secret());
        ScriptedMember guessing = ScriptedMember.open(calls.get(3).mail());
        IntStream.range(0, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));
        administrator.stop(calls.get(4).link());
        administrator.createLink(calls.get(5).member());
        alter(calls.get(6), "EXPIRES_AT = CREATED_AT");
        alter(calls.get(7), "MAILED_AT = null");
        CalledForHelp swept = CalledForHelp.by(educloud, administrator, people.member(project));
        alter(swept, "EXPIRES_AT = CREATED_AT, ENDED_AT = CREATED_AT, ENDING = 'TIME_OUT', LIVE_MEMBER_ID = null");
        CalledForHelp pastItsTime = CalledForHelp.by(educloud, administrator, people.member(project));
        ScriptedMember.open(pastItsTime.mail()).secret(pastItsTime.link().secret());
        alter(pastItsTime, "EXPIRES_AT = CREATED_AT");
        CalledForHelp timedOut = CalledForHelp.by(educloud, administrator, people.member(project));
        ScriptedMember.open(timedOut.mail()).secret(timedOut.link().secret());
        alter(timedOut, "RECOVERY_ENDS_AT = CREATED_AT");
        educloud.configure(
                realm -> realm.setSmtpServer(Map.of("host", "localhost", "port", "1", "from", "no-reply@example.org")));
        administrator.order(people.member(project).id());

        Map<String, List<String>> byStatus = list(administrator, "").stream()
                .collect(Collectors.groupingBy(
                        link -> link.path("status").asText(),
                        Collectors.mapping(link -> link.path("id").asText(), Collectors.toList())));

        assertThat(byStatus)
                .containsOnlyKeys(
                        "CREATED",
                        "SENT",
                        "IN_RECOVERY",
                        "COMPLETED",
                        "MAIL_FAILED",
                        "LOCKED",
                        "EXPIRED",
                        "REVOKED",
                        "REPLACED");
        byStatus.forEach((status, ids) -> assertThat(ids(list(administrator, "&status=" + status)))
                .as(status)
                .isEqualTo(ids));
        assertThat(ids(list(administrator, "&status=SENT,EXPIRED")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(byStatus.get("SENT").stream(), byStatus.get("EXPIRED").stream())
                                .toList());
        assertThat(byStatus.get("EXPIRED")).hasSize(2);
        assertThat(byStatus.get("IN_RECOVERY")).hasSize(2);
    }

    private void alter(CalledForHelp call, String set) {
        educloud.inside()
                .execute("update SELFSERVICE_RESET_LINK set " + set + " where ID = '"
                        + call.link().id() + "'");
    }

    private static List<JsonNode> list(Administrator administrator, String query) {
        Answer answer = administrator.api().get(administrator.links() + "?max=100" + query);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static List<String> ids(List<JsonNode> links) {
        return links.stream().map(link -> link.path("id").asText()).toList();
    }
}
