package dev.selfservice.keycloak.signin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;

final class ConsoleClientTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesTheScopeOfOfflineTokensAndNoOther(boolean byDefault) {
        Map<String, ClientScopeModel> scopes =
                new HashMap<>(Map.of("offline_access", scope("offline_access"), "phone", scope("phone")));
        FakeRealm realm = realm(byDefault, scopes);
        assertThat(ConsoleClient.givesOfflineTokens(realm.model())).isTrue();

        ConsoleClient.ensure(realm.model());

        assertThat(scopes).containsOnlyKeys("phone");
        assertThat(ConsoleClient.givesOfflineTokens(realm.model())).isFalse();
    }

    @Test
    void aRealmWithoutAConsoleGivesNone() {
        FakeRealm realm = new FakeRealm("none");

        ConsoleClient.ensure(realm.model());

        assertThat(ConsoleClient.givesOfflineTokens(realm.model())).isFalse();
    }

    private static FakeRealm realm(boolean byDefault, Map<String, ClientScopeModel> scopes) {
        ClientModel console = Fake.answering(
                ClientModel.class,
                Map.of(
                        "getClientScopes", asked -> asked[0].equals(byDefault) ? scopes : Map.of(),
                        "removeClientScope", asked -> scopes.remove(((ClientScopeModel) asked[0]).getName())));
        return new FakeRealm("realm").answer("getClientByClientId", console);
    }

    private static ClientScopeModel scope(String name) {
        return Fake.of(ClientScopeModel.class, Map.of("getName", name));
    }
}
