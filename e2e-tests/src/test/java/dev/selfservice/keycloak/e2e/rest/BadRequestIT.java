package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 400 and 415: what a request must not be. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class BadRequestIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void ordersThatAreNotToTheLetter() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        String member = new People(educloud).member("ec101").id();
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "\"VIDEO\"",
                "{",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\"} x",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\",\"lifespan\":9}",
                "{\"memberId\":\"" + member + "\",\"memberId\":\"x\",\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":\"" + member + "\"}",
                "{\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":7,\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":[\"" + member + "\"],\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":\" \",\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":\"" + "x".repeat(256) + "\",\"identityCheck\":\"VIDEO\"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"TELEPATHY\"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":0}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"OTHER\"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"OTHER\",\"note\":\"  \"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\",\"note\":5}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\",\"note\":\"" + "x".repeat(501) + "\"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\",\"note\":\"a\\u0000b\"}",
                "{\"memberId\":\"" + member + "\",\"identityCheck\":\"VIDEO\",\"note\":\"" + "x".repeat(1_000_000)
                        + "\"}");

        for (String body : bodies) {
            refused(administrator.api().post(administrator.links(), body), 400, "invalid_request");
        }
        assertThat(administrator
                        .api()
                        .get(administrator.links() + "?status=SENT")
                        .json())
                .as("nothing was created")
                .allSatisfy(link -> assertThat(link.path("createdBy").path("id").asText())
                        .isNotEqualTo(administrator.person().id()));
    }

    @Test
    void queriesOutsideTheirRange() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        for (String list :
                List.of("/projects", "/projects/" + administrator.projectId() + "/members", administrator.links())) {
            for (String query : List.of(
                    "first=-1", "first=10001", "first=x", "first=", "first=1&first=2", "max=0", "max=101", "max=1.5")) {
                refused(administrator.api().get(list + "?" + query), 400, "invalid_request");
            }
        }
        for (String status : List.of("sent", "", "SENT,", "SENT,NOPE", "x".repeat(300))) {
            refused(administrator.api().get(administrator.links() + "?status=" + status), 400, "invalid_request");
        }
        refused(administrator.api().get("/projects?search=" + "x".repeat(256)), 400, "invalid_request");
        refused(administrator.api().get("/projects?search=%00"), 400, "invalid_request");
    }

    @Test
    void anotherMediaType() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        String order = Json.write(
                Map.of("memberId", new People(educloud).member("ec101").id(), "identityCheck", "VIDEO"));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16")) {
            refused(
                    administrator.api().call("POST", administrator.links(), order, Map.of("Content-Type", type)),
                    415,
                    "unsupported_media_type");
        }
        refused(
                administrator.api().call("POST", administrator.links(), order, Map.of()),
                415,
                "unsupported_media_type");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.url() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.json().path("errorMessage").asText()).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
