package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What survives a restart of the flow, and what must not. */
class RecoveryStateTest {

    private final AuthenticationSessionModel session = FakeBean.of(AuthenticationSessionModel.class, new HashMap<>());
    private final RecoveryState state = new RecoveryState(session);
    private final LinkToken token = LinkToken.random();

    @Test
    void theTokenIsAClientNoteWhichARestartOfTheFlowKeeps() {
        state.begin(token, "link");

        assertThat(session.getClientNote("selfservice.reset-link.token")).isEqualTo(token.reveal());
        assertThat(session.getClientNote("selfservice.reset-link.id")).isEqualTo("link");
        assertThat(state.isFor(token)).isTrue();
        assertThat(state.isFor(LinkToken.random())).isFalse();
    }

    @Test
    void withoutATokenTheSessionIsForNoLink() {
        assertThat(state.isFor(token)).isFalse();
        assertThat(state.token()).isEmpty();
    }

    @Test
    void thePageIsAnAuthNoteWhichARestartForgets() {
        assertThat(state.page()).isEqualTo(Page.SECRET);

        state.go(Page.OTP);

        assertThat(state.page()).isEqualTo(Page.OTP);
        assertThat(session.getAuthNote("selfservice.reset-link.page")).isEqualTo("OTP");
        assertThat(session.getClientNote("selfservice.reset-link.page")).isNull();
    }

    @Test
    void aSeedBelongsToOneVisitOfTheOtpPage() {
        session.setAuthNote(Constants.TOTP_SECRET_KEY, "seed");

        state.go(Page.FRONT);

        assertThat(session.getAuthNote(Constants.TOTP_SECRET_KEY)).isNull();
    }

    @Test
    void theLinkIsKnownFromTheRightSecretOnAndNotBefore() {
        state.begin(token, "link");
        assertThat(state.recoveredLink()).isEmpty();

        state.redeemed();
        assertThat(state.page()).isEqualTo(Page.PASSWORD);
        assertThat(state.recoveredLink()).contains("link");
        state.go(Page.SECRET);
        assertThat(state.recoveredLink()).as("taken over").contains("link");
    }

    @Test
    void whenItIsCompleteTheTokenIsForgottenAndTheLinkIsStillKnown() {
        state.begin(token, "link");
        state.redeemed();

        state.complete();

        assertThat(state.token()).isEmpty();
        assertThat(state.page()).isEqualTo(Page.DONE);
        assertThat(state.recoveredLink()).contains("link");
    }

    @Test
    void aLanguageChosenOnThePageWinsOverTheMembers() {
        state.speak(Locale.forLanguageTag("nb"));
        state.speak(Locale.ENGLISH);

        assertThat(session.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE))
                .isEqualTo("nb");
    }
}
