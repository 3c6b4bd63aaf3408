package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 503: a setting of the realm outside its range. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class WrongSettingIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void isRefusedAndTheLogSaysWhich() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        Map.of(
                        "link-lifespan", "599",
                        "secret-length", "13",
                        "attempts-per-link", "2",
                        "recovery-lifespan", "3601",
                        "links-per-administrator", "0",
                        "max-auth-age", "1.5",
                        "retention-days", "many",
                        "help-administrators", "yes")
                .forEach((name, value) -> {
                    educloud.set(name, value);
                    Answer answer = administrator.order(member.id());
                    assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(503);
                    assertThat(answer.error()).isEqualTo("not_configured");
                    assertThat(answer.body()).doesNotContain(name);
                    assertThat(SelfserviceServer.LOG)
                            .content()
                            .containsPattern("selfservice\\." + name + ".*" + java.util.regex.Pattern.quote(value));
                    educloud.runCleanup();
                });
        assertThat(administrator.order(member.id()).status()).isEqualTo(201);
    }

    @Test
    void neitherTrueNorFalse() {
        educloud.set("enabled", "yes");
        Answer answer = new Api(educloud.url(), null).get("/me");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("not_configured");
    }
}
