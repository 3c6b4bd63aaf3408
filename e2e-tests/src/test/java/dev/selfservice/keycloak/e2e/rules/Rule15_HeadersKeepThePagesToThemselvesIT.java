package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker frames a page, reads its address elsewhere, keeps a copy of it, or runs a script in it. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule15_HeadersKeepThePagesToThemselvesIT {

    private static final String SECRET = "kc-reset-link-secret-form";

    @InjectEducloud
    Educloud educloud;

    private final Map<String, Answer> pages = new LinkedHashMap<>();

    @Test
    void pagesAreNotStoredNotFramedAndTellNobodyWhereTheyCameFrom() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer redirect = new HttpBrowser().send("GET", call.mail().link());
        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.location()).doesNotContain(call.mail().token());
        pages.put("redirect", redirect);
        pages.put(
                "check of the link", new HttpBrowser().send("HEAD", call.mail().link()));
        pages.put(
                "check of the stop page",
                new HttpBrowser().send("HEAD", call.mail().stopLink()));
        pages.put("stop", new HttpBrowser().get(call.mail().stopLink()));
        ScriptedMember member = ScriptedMember.open(call.mail());
        Answer stale = member.page();
        pages.put("secret", member.page());
        pages.put("no secret", member.secret(""));
        pages.put("wrong secret", member.secret("WRNG-WRNG-WRNG-WRNG"));
        pages.put("password", member.secret(call.link().secret()));
        pages.put("password refused", member.password("short"));
        pages.put("front", member.skipPassword());
        pages.put("question", member.choose("finish"));
        pages.put("front again", member.turnBack());
        pages.put("otp", member.choose("otp"));
        pages.put("stale", member.browser().submit(stale, SECRET, Map.of("secret", "x")));
        OtpApp app = member.scan();
        pages.put("otp refused", member.otp("000000"));
        pages.put("done", member.otp(app.code()));
        pages.put("dead", new HttpBrowser().get(call.mail().link()));
        pages.put("unknown", new HttpBrowser().get(educloud.url() + "/reset-link/unknown"));

        assertThat(member.isDone()).isTrue();
        areKept(call);
    }

    @Test
    void pagesOfWhatGoesWrongAreNoOtherwise() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser shared = new HttpBrowser();
        new ConsoleSignIn(shared, educloud).signIn(call.administrator().person());
        pages.put("somebody else", shared.get(call.mail().link()));
        ScriptedMember first = ScriptedMember.open(call.mail());
        first.secret(call.link().secret());
        ScriptedMember.open(call.mail()).secret(call.link().secret());
        pages.put("continued elsewhere", first.skipPassword());
        ScriptedMember waiting = ScriptedMember.open(call.mail());
        educloud.set("link-lifespan", "599");
        pages.put("unavailable", first.secret(call.link().secret()));
        educloud.set("link-lifespan", "600");
        pages.put("stopped", new HttpBrowser().post(call.mail().stopLink(), Map.of()));
        pages.put("ended meanwhile", waiting.secret(call.link().secret()));

        assertThat(pages.values().stream().map(Answer::status)).containsExactly(200, 200, 503, 200, 404);
        areKept(call);
    }

    @Test
    void everyAnswerInJsonIsKeptToItselfAndEveryErrorToo() {
        People people = new People(educloud);
        Administrator administrator = Administrator.of(educloud, "ec101");
        Api api = administrator.api();
        String links = administrator.links();
        String member = people.member("ec101").id();
        Map<Answer, Integer> answers = new LinkedHashMap<>();
        answers.put(administrator.order(member), 201);
        answers.put(api.get("/me"), 200);
        answers.put(api.get("/projects"), 200);
        answers.put(api.get(links), 200);
        answers.put(api.get("/projects?max=0"), 400);
        answers.put(new Api(educloud.url(), null).get("/me"), 401);
        answers.put(api.call("GET", "/me", null, Map.of("Origin", "https://evil.example")), 403);
        answers.put(api.get("/projects/unknown/members"), 404);
        answers.put(api.get("/nowhere"), 404);
        answers.put(api.call("PUT", links, "{}", Map.of("Content-Type", "application/json")), 405);
        answers.put(administrator.order(administrator.person().id()), 409);
        answers.put(api.call("POST", links, "x", Map.of("Content-Type", "text/plain")), 415);
        educloud.set("links-per-member", "1");
        answers.put(administrator.order(member), 429);
        educloud.configure(
                realm -> realm.setSmtpServer(Map.of("host", "localhost", "port", "1", "from", "no-reply@example.org")));
        answers.put(administrator.order(people.member("ec101").id()), 502);
        educloud.set("link-lifespan", "599");
        answers.put(administrator.order(people.member("ec101").id()), 503);

        answers.forEach((answer, status) -> {
            String what = status + " " + answer.url();
            assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(status);
            assertThat(answer.headers().allValues("Cache-Control")).as(what).containsExactly("no-store");
            assertThat(answer.header("Content-Type")).as(what).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(what).isEmpty();
            assertThat(answer.header("Set-Cookie")).as(what).isEmpty();
        });
    }

    private void areKept(CalledForHelp call) {
        pages.forEach((name, page) -> {
            assertThat(page.headers().allValues("Cache-Control")).as(name).containsExactly("no-store");
            assertThat(page.headers().allValues("Referrer-Policy")).as(name).containsExactly("no-referrer");
            assertThat(page.headers().allValues("X-Frame-Options")).as(name).containsExactly("DENY");
            assertThat(page.headers().allValues("X-Content-Type-Options"))
                    .as(name)
                    .containsExactly("nosniff");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .as(name)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http:", "https:");
            if (!page.url().contains("/reset-link/")) {
                assertThat(page.body()).as(name).doesNotContain(call.mail().token());
            }
            assertThat(page.body()).as(name).doesNotContain(call.link().secret());
            assertThat(page.page().select("script:not([src]), [onclick], [onload], [onsubmit], [style], style"))
                    .as(name)
                    .isEmpty();
        });
    }
}
