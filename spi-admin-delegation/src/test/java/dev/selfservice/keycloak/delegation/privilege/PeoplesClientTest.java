package dev.selfservice.keycloak.delegation.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;

final class PeoplesClientTest {

    @ParameterizedTest
    @ValueSource(strings = {"isStandardFlowEnabled", "isImplicitFlowEnabled", "isDirectAccessGrantsEnabled"})
    void peopleSignInToIt(String way) {
        assertThat(PeoplesClient.is(Fake.of(ClientModel.class, Map.of(way, true))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth2.device.authorization.grant.enabled", "oidc.ciba.grant.enabled"})
    void peopleAllowItFromAnotherDevice(String way) {
        Fake.Answer attribute = asked -> way.equals(asked[0]) ? "true" : null;

        assertThat(PeoplesClient.is(Fake.of(ClientModel.class, Map.of("getAttribute", attribute))))
                .isTrue();
    }

    @Test
    void oneWithNothingButAServiceAccountIsNobodys() {
        assertThat(PeoplesClient.is(Fake.of(ClientModel.class, Map.of("isServiceAccountsEnabled", true))))
                .isFalse();
    }
}
