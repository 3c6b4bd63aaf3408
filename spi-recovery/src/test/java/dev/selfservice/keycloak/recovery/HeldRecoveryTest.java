package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 4: what a step says it did is what the link's row says. */
class HeldRecoveryTest {

    private final Browser browser = new Browser();

    @Test
    void whatIsDecidedStandsInTheRowAndInTheNextStep() {
        LinkToken nonce = browser.redeemed();

        ResetLink.Outcome outcome = browser.recover(recovery -> held(recovery, nonce)
                .passwordDecided(PasswordOutcome.KEPT)
                .otpSet()
                .link()
                .outcome());

        assertThat(outcome.password()).isEqualTo(PasswordOutcome.KEPT);
        assertThat(outcome.otpSet()).isTrue();
        assertThat(browser.link().outcome()).isEqualTo(outcome);
    }

    @Test
    void finishingEndsTheLink() {
        LinkToken nonce = browser.redeemed();

        browser.recover(recovery -> {
            held(recovery, nonce).finish();
            return true;
        });

        assertThat(browser.link().outcome().endReason()).isEqualTo(EndReason.FINISHED);
    }

    static Stream<Consumer<HeldRecovery>> changes() {
        return Stream.of(held -> held.passwordDecided(PasswordOutcome.SET), HeldRecovery::otpSet, HeldRecovery::finish);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeThatHitsNoRowThrows(Consumer<HeldRecovery> change) {
        browser.redeemed();
        LinkToken another = LinkToken.random();

        assertThatThrownBy(() -> browser.recover(recovery -> {
                    change.accept(held(recovery, another));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(browser.link().id());
        assertThat(browser.link().outcome()).isEqualTo(ResetLink.Outcome.NONE);
    }

    private HeldRecovery held(Recovery recovery, LinkToken nonce) {
        return new HeldRecovery(
                recovery, browser.link(), nonce, recovery.member().orElseThrow());
    }
}
