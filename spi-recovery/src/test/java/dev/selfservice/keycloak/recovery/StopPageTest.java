package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.FakeForms;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;

/** Rule 5: a mail scanner stops nothing; the member does, by a POST. */
class StopPageTest {

    private static final String PAGE = "200 reset-link-stop.ftl";
    private static final String DEAD = "404 reset-link-dead.ftl";

    private final Browser browser = new Browser();
    private final LinkToken stopToken = LinkToken.random();
    private final ResetLink link = stoppable();

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void aGetAsksAndAHeadSaysNothingAndBothChangeNothing() {
        assertThat(call(StopPage::ask)).isEqualTo(PAGE);
        assertThat(call(StopPage::check)).isEqualTo("200 null");

        assertThat(now().outcome().endReason()).isNull();
    }

    @Test
    void aPostStopsTheLinkAndTheAdministratorIsTold() {
        assertThat(call(StopPage::stop)).isEqualTo(PAGE);

        assertThat(now().outcome().endReason()).isEqualTo(EndReason.STOPPED_BY_MEMBER);
        assertThat(browser.keycloak().events()).containsExactly("stopped ola");
        assertThat(browser.keycloak().mails())
                .containsExactly("resetLinkNoticeStoppedByMemberSubject to ada@example.org");
        assertThat(call(StopPage::stop)).as("a second time").isEqualTo(DEAD);
    }

    @Test
    void anUnknownTokenAndALinkThatRanOutShowTheSame() {
        assertThat(page(LinkToken.random().reveal(), StopPage::stop)).isEqualTo(DEAD);
        assertThat(page("no token", StopPage::ask)).isEqualTo(DEAD);

        Time.setOffset(Math.toIntExact(Duration.ofHours(3).toSeconds()) + 1);
        assertThat(call(StopPage::ask)).isEqualTo(DEAD);
        assertThat(call(StopPage::stop)).isEqualTo(DEAD);
    }

    private String call(Function<StopPage, Response> method) {
        return page(stopToken.reveal(), method);
    }

    private String page(String token, Function<StopPage, Response> method) {
        return browser.keycloak().call(session -> {
            Response page = method.apply(new StopPage(session, token));
            return page.getStatus() + " " + FakeForms.template(page);
        });
    }

    private ResetLink now() {
        return browser.store().find(link.id()).orElseThrow();
    }

    private ResetLink stoppable() {
        browser.keycloak().user("ola", true, "ola@example.org").member("ola");
        ResetLink made = LinkBuilder.linkFor("ola").createdAt(Clock.now()).build();
        browser.store().add(made, "hash", stopToken.hash());
        browser.store().markMailed(made.id(), Clock.now());
        return made;
    }
}
