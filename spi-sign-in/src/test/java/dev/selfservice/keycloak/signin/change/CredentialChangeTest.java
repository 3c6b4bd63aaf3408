package dev.selfservice.keycloak.signin.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 24: which of two came first, to the millisecond. */
class CredentialChangeTest {

    private static final Instant CHANGED = Instant.parse("2026-11-28T12:00:00.500Z");

    @ParameterizedTest
    @CsvSource({"-1000, true", "-1, true", "0, true", "1, false", "1000, false"})
    void whatBeganBeforeOrInTheSameMillisecondIsOutdated(int millis, boolean outdated) {
        CredentialChange change = new CredentialChange(CHANGED, null);

        assertThat(change.outdates(CHANGED.plusMillis(millis), "any")).isEqualTo(outdated);
        assertThat(change.outdates(CHANGED.plusMillis(millis), null)).isEqualTo(outdated);
    }

    @Test
    void theSessionInWhichItWasMadeGoesOnAndNoOther() {
        CredentialChange change = new CredentialChange(CHANGED, "own");

        assertThat(change.outdates(CHANGED.minusSeconds(9), "own")).isFalse();
        assertThat(change.outdates(CHANGED.minusSeconds(9), "other")).isTrue();
        assertThat(change.outdates(CHANGED.minusSeconds(9), null)).isTrue();
    }
}
