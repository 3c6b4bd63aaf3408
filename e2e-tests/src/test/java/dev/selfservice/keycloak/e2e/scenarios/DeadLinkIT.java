package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.DeadLinkPage;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Every link that opens nothing shows one page, whatever the reason. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class DeadLinkIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void unknownExpiredReplacedStoppedLockedUsedAndUnusableLinksLookTheSame() {
        CalledForHelp stopped = CalledForHelp.in(educloud);
        stopped.administrator().stop(stopped.link());
        CalledForHelp replaced = CalledForHelp.in(educloud);
        replaced.administrator().createLink(replaced.member());
        CalledForHelp locked = CalledForHelp.in(educloud);
        ScriptedMember guessing = ScriptedMember.open(locked.mail());
        IntStream.range(0, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));
        CalledForHelp used = CalledForHelp.in(educloud);
        ScriptedMember.open(used.mail()).recover(used.link().secret());
        CalledForHelp disabled = CalledForHelp.in(educloud);
        new Account(educloud, disabled.member()).disable();
        CalledForHelp expired = CalledForHelp.in(educloud);

        String unknown = text(educloud.url() + "/reset-link/" + "A".repeat(43));
        assertThat(text(educloud.url() + "/reset-link/nonsense")).isEqualTo(unknown);
        assertThat(text(stopped.mail().link())).isEqualTo(unknown);
        assertThat(text(stopped.mail().stopLink())).isEqualTo(unknown);
        assertThat(text(replaced.mail().link())).isEqualTo(unknown);
        assertThat(text(locked.mail().link())).isEqualTo(unknown);
        assertThat(text(used.mail().link())).isEqualTo(unknown);
        assertThat(text(disabled.mail().link())).isEqualTo(unknown);
        assertThat(new HttpBrowser().get(expired.mail().link()).status()).isEqualTo(200);
        educloud.clock().pass(Duration.ofHours(3));
        assertThat(text(expired.mail().link())).isEqualTo(unknown);
        assertThat(Administrator.signIn(educloud, expired.administrator().person(), "ec101")
                        .status(expired.link()))
                .isEqualTo("EXPIRED");
    }

    private static String text(String url) {
        Answer answer = new HttpBrowser().get(url);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.title()).isEqualTo(DeadLinkPage.TITLE);
        return answer.page().text();
    }
}
