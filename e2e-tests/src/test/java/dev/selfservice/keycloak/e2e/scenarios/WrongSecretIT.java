package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.pages.DeadLinkPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What a member sees who mistypes. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class WrongSecretIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void fiveWrongSecretsLockTheLink() {
        CalledForHelp call = CalledForHelp.in(educloud);
        SecretPage secret = SecretPage.open(chromium.fresh(), call.mail().link());

        secret = secret.typeWrong("WRNG-WRNG-WRNG-WRNG");
        assertThat(secret.error()).isEqualTo("That is not the secret. You can try 4 more times.");
        Look.at(secret, "1-secret-wrong");
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(4);
        secret = secret.typeWrong("WRNG-WRNG-WRNG-WRN2").typeWrong("WRNG-WRNG-WRNG-WRN3");
        secret = secret.typeWrong("WRNG-WRNG-WRNG-WRN4");
        assertThat(secret.error()).isEqualTo("That is not the secret. You can try one more time.");
        DeadLinkPage dead = secret.typeInVain("WRNG-WRNG-WRNG-WRN5");
        Look.at(dead, "9-dead");

        assertThat(call.administrator().status(call.link())).isEqualTo("LOCKED");
        assertThat(call.administrator().see(call.link()).path("endReason").asText())
                .isEqualTo("too_many_wrong_secrets");
        assertThat(new AuditTrail(educloud).of(call.link()))
                .containsExactlyInAnyOrder(
                        "created",
                        "mailed",
                        "opened",
                        "wrong_secret",
                        "wrong_secret",
                        "wrong_secret",
                        "wrong_secret",
                        "wrong_secret",
                        "locked");
    }

    @Test
    void theSecretMayBeTypedAsPeopleType() {
        CalledForHelp call = CalledForHelp.in(educloud);
        String sloppy = " "
                + call.link()
                        .secret()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o') + " ";
        SecretPage.open(chromium.fresh(), call.mail().link()).type(sloppy);
    }
}
