package dev.selfservice.keycloak.signin.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.signin.SignInAttempt;
import org.junit.jupiter.api.Test;
import org.keycloak.models.Constants;
import org.keycloak.services.ErrorPageException;

/** Rule 24: what was begun before a recovery doesn't end after it. */
class ParkedSignInTest {

    private static final int RECOVERY = 1_800_000_000;

    private final ParkedSignIn action = new ParkedSignIn();
    private final SignInAttempt attempt = new SignInAttempt();

    @Test
    void aStepBeforeTheRecoveryIsRefusedAndWrittenDown() {
        steps("{\"password\":" + (RECOVERY - 1) + ",\"otp\":" + (RECOVERY + 5) + "}");

        assertThatThrownBy(this::evaluate).isInstanceOf(ErrorPageException.class);
        assertThat(attempt.events()).containsExactly("LOGIN_ERROR expired_code");
    }

    @Test
    void whatWasBegunWithTheRecoveryOrAfterItGoesOn() {
        steps("{\"password\":" + RECOVERY + ",\"otp\":" + (RECOVERY + 1) + "}");

        assertThatCode(this::evaluate).doesNotThrowAnyException();
        assertThat(attempt.events()).isEmpty();
    }

    @Test
    void whoNeverHadARecoveryIsAskedNothing() {
        attempt.notBefore(0).sessionNote(Constants.AUTHENTICATORS_COMPLETED, "{\"password\":1}");

        assertThatCode(this::evaluate).doesNotThrowAnyException();
    }

    @Test
    void whoHasDoneNoStepYetIsAskedNothing() {
        attempt.notBefore(RECOVERY);

        assertThatCode(this::evaluate).doesNotThrowAnyException();
    }

    /** Keycloak's note, and not its contract: an upgrade that changes it must be noticed and let nobody through. */
    @Test
    void aNoteThatCannotBeReadLetsNobodyThrough() {
        steps("password:1");

        assertThatThrownBy(this::evaluate).isInstanceOf(IllegalStateException.class);
    }

    private void steps(String note) {
        attempt.notBefore(RECOVERY).sessionNote(Constants.AUTHENTICATORS_COMPLETED, note);
    }

    private void evaluate() {
        action.evaluateTriggers(attempt.action());
    }
}
