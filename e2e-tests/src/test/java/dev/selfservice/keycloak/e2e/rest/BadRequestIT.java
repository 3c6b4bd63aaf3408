package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    /** Keycloak parses forms before it calls anybody, and what it can't parse was a 500 with a stack trace. */
    @Test
    void formsOnEveryPathOfOurs() throws IOException {
        CalledForHelp call = CalledForHelp.in(educloud);
        String token = educloud.realms().operatorToken();
        String check = educloud.server() + "/admin/realms/" + Educloud.REALM + "/selfservice/setup";
        long logged = Files.size(SelfserviceServer.LOG);
        HttpBrowser browser = new HttpBrowser();
        for (Map.Entry<String, String> form : FORMS) {
            String stop = call.mail().stopLink();
            assertThat(send(browser, stop + "x", form)).as("stop: %s", form).isBetween(200, 499);
            assertThat(send(browser, stop.replace("/stop/", "/"), form))
                    .as("link: %s", form)
                    .isBetween(400, 499);
            assertThat(send(
                            browser,
                            educloud.url() + "/selfservice"
                                    + call.administrator().links(),
                            form))
                    .as("call: %s", form)
                    .isEqualTo(415);
            browser.authorize(token);
            assertThat(send(browser, check, form)).as("operator: %s", form).isEqualTo(415);
            browser.authorize(null);
        }

        assertThat(log(logged)).doesNotContain("Uncaught server error", "\tat org.");
        assertThat(call.administrator().status(call.link()))
                .as("nothing came of it")
                .isEqualTo("SENT");
        assertThat(browser.post(call.mail().stopLink(), Map.of("any", "field")).status())
                .isEqualTo(200);
        assertThat(call.administrator().status(call.link()))
                .as("an honest form")
                .isEqualTo("REVOKED");
        assertThat(new Operator(educloud, Educloud.REALM).setUp().status()).isEqualTo(204);
    }

    private static final List<Map.Entry<String, String>> FORMS = List.of(
            Map.entry("multipart/form-data", "x"),
            Map.entry("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\""),
            Map.entry("multipart/form-data; boundary=\"", "--"),
            Map.entry("Multipart/Form-Data; boundary=b; charset=none", "--b--"),
            Map.entry("multipart/mixed; boundary=b", "--b"),
            Map.entry("application/x-www-form-urlencoded", "a=%&%zz=%u1234&=&&"),
            Map.entry("application/x-www-form-urlencoded; charset=none", "a=%ff%fe"),
            Map.entry("application/x-www-form-urlencoded", "a=" + "x".repeat(3_000_000)));

    private static int send(HttpBrowser browser, String url, Map.Entry<String, String> form) {
        return browser.send("POST", url, form.getValue(), Map.of("Content-Type", form.getKey()))
                .status();
    }

    private static String log(long from) throws IOException {
        byte[] all = Files.readAllBytes(SelfserviceServer.LOG);
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.url() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.json().path("errorMessage").asText()).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
