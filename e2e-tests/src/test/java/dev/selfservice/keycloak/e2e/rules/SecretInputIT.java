package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What may be typed in the place of a secret. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SecretInputIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void whatCannotBeASecretIsNotComparedAndNotCounted() {
        CalledForHelp call = CalledForHelp.in(educloud);
        for (String typed : List.of("", "   ", "A".repeat(65), "A".repeat(20_000))) {
            ScriptedMember member = ScriptedMember.open(call.mail());
            member.secret(typed);
            assertThat(member.isAskedForSecret())
                    .as(typed.length() + " characters")
                    .isTrue();
        }
        ScriptedMember huge = ScriptedMember.open(call.mail());
        Answer answer = huge.browser()
                .post(huge.page().action("kc-reset-link-secret-form"), Map.of("secret", "A".repeat(1_000_000)));
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception");
        ScriptedMember none = ScriptedMember.open(call.mail());
        assertThat(none.browser()
                        .post(none.page().action("kc-reset-link-secret-form"), Map.of("x", "y"))
                        .status())
                .isEqualTo(200);
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
        huge = ScriptedMember.open(call.mail());
        huge.secret(call.link().secret());
        assertThat(huge.isPastTheSecret()).isTrue();
    }

    @Test
    void anotherScriptsLookAlikesAreSimplyWrong() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(
                "\u0410\u0412\u0421\u0415-\u041d\u041a\u041c\u0420-\u0422\u0425\u0410\u0412-\u0421\u0415\u041d\u041a");
        assertThat(member.isAskedForSecret()).isTrue();
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(4);
    }
}
