package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.setup.RecoveryClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** Rule 6, CVE-2026-7507: a session that somebody planted is left alone. */
class RecoverySessionTest {

    private final Browser browser = new Browser();
    private final ClientModel ours = browser.keycloak().realm().model().getClientByClientId(RecoveryClient.ID);
    private final ClientModel another = browser.keycloak().realm().client("another");

    @Test
    void aSessionWithRecoveriesOnlyIsUsedAgain() {
        assertThat(isReused(root("fresh", ours, ours))).isTrue();
    }

    @Test
    void aSessionInWhichAnotherClientWasOpenedIsNot() {
        assertThat(isReused(root("fresh", ours, another))).isFalse();
        assertThat(isReused(root("fresh", another))).isFalse();
    }

    @Test
    void aSessionWithWhichSomebodySignedInIsNot() {
        browser.signIn("ada");

        assertThat(isReused(root("root-session", ours))).isFalse();
        assertThat(isReused(root("fresh", ours)))
                .as("one with which nobody did")
                .isTrue();
    }

    @Test
    void whereThereIsNoSessionANewOneIsMade() {
        assertThat(isReused(null)).isFalse();
    }

    private boolean isReused(RootAuthenticationSessionModel root) {
        return browser.keycloak().call(session -> {
            RootAuthenticationSessionModel own = new RecoverySession(session).ownRoot(root, ours);
            assertThat(own).isIn(root, null);
            return own != null;
        });
    }

    private static RootAuthenticationSessionModel root(String id, ClientModel... clients) {
        Map<String, AuthenticationSessionModel> tabs = new HashMap<>();
        for (ClientModel client : clients) {
            tabs.put("tab" + tabs.size(), Fake.of(AuthenticationSessionModel.class, Map.of("getClient", client)));
        }
        return Fake.of(RootAuthenticationSessionModel.class, Map.of("getId", id, "getAuthenticationSessions", tabs));
    }
}
