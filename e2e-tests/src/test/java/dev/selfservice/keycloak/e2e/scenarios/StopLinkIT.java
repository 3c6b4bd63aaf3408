package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.pages.DeadLinkPage;
import dev.selfservice.keycloak.e2e.pages.FrontPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.StopPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A link that is stopped by the member who expected none, by its administrator, or by a newer one. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class StopLinkIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void memberStopsTheLinkByTheMail() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();

        StopPage stop = StopPage.open(page, call.mail().stopLink());
        Look.at(stop, "8-stop");
        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
        Look.at(stop.stop(), "8-stopped");

        assertThat(call.administrator().status(call.link())).isEqualTo("REVOKED");
        assertThat(call.administrator().see(call.link()).path("endReason").asText())
                .isEqualTo("stopped_by_member");
        DeadLinkPage.open(page, call.mail().link());
        DeadLinkPage.open(page, call.mail().stopLink());
        EventRepresentation stopped = new AuditTrail(educloud).newest(call.link(), "stopped");
        assertThat(stopped.getDetails()).containsEntry("reason", "stopped_by_member");
        assertThat(stopped.getUserId()).isEqualTo(call.member().id());
    }

    @Test
    void administratorStopsTheLinkWhileTheMemberIsOnIt() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();
        FrontPage front = SecretPage.open(page, call.mail().link())
                .type(call.link().secret())
                .skip();

        call.administrator().stop(call.link());
        front.chooseInVain("otp");

        DeadLinkPage.on(page);
        call.administrator().stop(call.link());
        EventRepresentation stopped = new AuditTrail(educloud).newest(call.link(), "stopped");
        assertThat(stopped.getDetails()).containsEntry("reason", "stopped_by_administrator");
        assertThat(stopped.getUserId()).isEqualTo(call.administrator().person().id());
        assertThat(new AuditTrail(educloud).of(call.link())).containsOnlyOnce("stopped");
    }

    @Test
    void newerLinkReplacesTheEarlierOne() {
        CalledForHelp call = CalledForHelp.in(educloud);
        CreatedLink newer = call.administrator().createLink(call.member());

        assertThat(call.administrator().status(call.link())).isEqualTo("REPLACED");
        assertThat(call.administrator().status(newer)).isEqualTo("SENT");
        DeadLinkPage.open(chromium.fresh(), call.mail().link());
        SecretPage.open(
                        chromium.fresh(),
                        new MailBox(educloud, call.member()).newest().link())
                .type(newer.secret());
        assertThat(new AuditTrail(educloud).of(call.link())).containsOnlyOnce("replaced");
    }
}
