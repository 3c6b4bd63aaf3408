package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker frames a page, reads its address elsewhere, keeps a copy of it, or runs a script in it. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule15_HeadersKeepThePagesToThemselvesIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void jsonIsNotStored() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        for (String path :
                List.of("/me", "/projects", administrator.links(), "/projects/unknown/members", "/nowhere")) {
            Answer answer = administrator.api().get(path);
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(new Api(educloud.url(), null).get("/me").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void pagesAreNotStoredNotFramedAndTellNobodyWhereTheyCameFrom() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer redirect = new HttpBrowser().send("GET", call.mail().link());
        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.location()).doesNotContain(call.mail().token());
        ScriptedMember member = ScriptedMember.open(call.mail());
        List<Answer> pages = new ArrayList<>(List.of(redirect, member.page()));
        pages.add(member.secret(call.link().secret()));
        pages.add(member.skipPassword());
        pages.add(member.choose("otp"));
        pages.add(member.otp(member.scan().code()));
        pages.add(new HttpBrowser().get(call.mail().link()));
        pages.add(new HttpBrowser().get(call.mail().stopLink()));
        for (Answer page : pages) {
            assertThat(page.header("Cache-Control")).as(page.url()).contains("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            if (!page.url().contains(call.mail().token())) {
                assertThat(page.body())
                        .as(page.url())
                        .doesNotContain(call.mail().token());
            }
            assertThat(page.page().select("script:not([src])").stream()
                            .filter(script -> !script.attr("type").contains("json")
                                    && !script.attr("type").equals("importmap")))
                    .as(page.url())
                    .isEmpty();
        }
    }
}
