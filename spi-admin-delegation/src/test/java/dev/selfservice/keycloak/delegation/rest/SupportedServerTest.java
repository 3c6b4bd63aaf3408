package dev.selfservice.keycloak.delegation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportedServerTest {

    @ParameterizedTest
    @CsvSource({
        "26.7.2, true",
        "26.7.4, true",
        "26.8.0, true",
        "27.0.0, true",
        "26.10.0.redhat-00001, true",
        "26.7.1, false",
        "26.7.0.Final, false",
        "26.6.9, false",
        "25.0.6, false"
    })
    void anOlderServerIsRefused(String version, boolean supported) {
        assertThat(SupportedServer.isSupported(version)).isEqualTo(supported);
    }
}
