package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** Rules 19 and 23: what is written down of an attempt, and who is told. */
class SecretWitnessTest {

    private final Browser browser = new Browser();

    @Test
    void aRightSecretIsWrittenDownAndNobodyIsTold() {
        tell(SecretWitness::redeemed);

        assertThat(browser.keycloak().events()).containsExactly("redeemed kari");
        assertThat(browser.keycloak().mails()).isEmpty();
    }

    @Test
    void peopleAreWarnedOnceAtTheThirdWrongSecret() {
        for (int wrong = 1; wrong < ResetLinkPolicy.WRONG_SECRETS_UNTIL_WARNING; wrong++) {
            wrongSecret();
            tell((witness, session) -> witness.wrong(session, 2));
        }
        assertThat(browser.keycloak().mails()).isEmpty();

        wrongSecret();
        tell((witness, session) -> witness.wrong(session, 2));
        tell((witness, session) -> witness.wrong(session, 1));

        assertThat(browser.keycloak().mails())
                .containsExactlyInAnyOrder(
                        "resetLinkNoticeWrongSecretsMemberSubject to kari@example.org",
                        "resetLinkNoticeWrongSecretsAdministratorSubject to ada@example.org");
        assertThat(browser.keycloak().events()).hasSize(4).containsOnly("wrong_secret kari");
    }

    @Test
    void bothAreToldThatALinkIsLocked() {
        tell(SecretWitness::locked);

        assertThat(browser.keycloak().events()).containsExactly("locked kari");
        assertThat(browser.keycloak().mails())
                .containsExactlyInAnyOrder(
                        "resetLinkNoticeLockedMemberSubject to kari@example.org",
                        "resetLinkNoticeLockedAdministratorSubject to ada@example.org");
    }

    @Test
    void theLimitOfADayIsWrittenDownThoughItsTransactionIsRolledBack() {
        tell((witness, session) -> {
            session.getTransactionManager().setRollbackOnly();
            witness.limitReached(session);
        });

        assertThat(browser.keycloak().events()).containsExactly("limit_reached kari");
        assertThat(browser.keycloak().mails()).isEmpty();
    }

    @Test
    void nothingIsToldOfWhatIsRolledBack() {
        tell((witness, session) -> {
            session.getTransactionManager().setRollbackOnly();
            witness.redeemed(session);
            witness.locked(session);
        });

        assertThat(browser.keycloak().mails()).isEmpty();
        assertThat(browser.keycloak().events()).doesNotContain("redeemed kari");
    }

    private void wrongSecret() {
        assertThat(browser.store().keepAttempt(browser.link().id(), Clock.now()))
                .as("was the last one")
                .isFalse();
    }

    private void tell(BiConsumer<SecretWitness, KeycloakSession> what) {
        SecretWitness witness = new SecretWitness(browser.link());
        browser.keycloak().run(session -> what.accept(witness, session));
    }
}
