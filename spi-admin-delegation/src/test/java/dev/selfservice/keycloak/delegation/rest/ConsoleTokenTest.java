package dev.selfservice.keycloak.delegation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

final class ConsoleTokenTest {

    private final FakeRealm realm = new FakeRealm("realm").enabled();

    @Test
    void aTokenOfTheConsoleIsOne() {
        AccessToken token = saysItIsTheConsoles();
        issue(token, "account-console");

        assertThat(ConsoleToken.is(token)).isTrue();
        assertThat(token.getId()).startsWith("onrtac:1");
    }

    @Test
    void itIsMarkedOnce() {
        AccessToken token = saysItIsTheConsoles();
        issue(token, "account-console");
        String id = token.getId();
        issue(token, "account-console");

        assertThat(token.getId()).isEqualTo(id);
    }

    @Test
    void aTokenOfAnotherClientIsNoneWhateverItSays() {
        AccessToken token = saysItIsTheConsoles();
        issue(token, "forger");

        assertThat(ConsoleToken.is(token)).isFalse();
        assertThat(token.getId()).isEqualTo("onrtac:1");
    }

    @Test
    void aTokenOfTheConsoleForAnotherAudienceIsNone() {
        AccessToken token = saysItIsTheConsoles();
        token.audience("elsewhere");
        issue(token, "account-console");

        assertThat(ConsoleToken.is(token)).isFalse();
    }

    @Test
    void whereTheRealmDoesNotUseUsNothingIsMarked() {
        realm.attribute("selfservice.enabled", "false");
        AccessToken token = saysItIsTheConsoles();
        issue(token, "account-console");

        assertThat(token.getId()).isEqualTo("onrtac:1");
    }

    @Test
    void anAnswerWithoutAnAccessTokenIsLeftAlone() {
        issue(null, "account-console");
        assertThat(ConsoleToken.is(new AccessToken())).isFalse();
    }

    private static AccessToken saysItIsTheConsoles() {
        AccessToken token = new AccessToken();
        token.id("onrtac:1").issuedFor("account-console").audience("account");
        return token;
    }

    private void issue(AccessToken token, String clientId) {
        ClientModel client = Fake.of(ClientModel.class, Map.of("getClientId", clientId, "getRealm", realm.model()));
        ClientSessionContext context = Fake.of(
                ClientSessionContext.class,
                Map.of(
                        "getClientSession",
                        Fake.of(AuthenticatedClientSessionModel.class, Map.of("getClient", client))));
        new ConsoleToken().process(new TokenPostProcessorContext(null, null, null, token, context));
    }
}
