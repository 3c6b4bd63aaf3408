package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"7185d5e6-6803-454d-9cf9-47fb64a55c14", "f:provider:name", "f:provider:a:b", "x"})
    void mayBeAnId(String id) {
        assertThat(StoredId.isPlausible(id)).isTrue();
    }

    @Test
    void itIsAtMost255CharactersLong() {
        assertThat(StoredId.isPlausible("x".repeat(255))).isTrue();
        assertThat(StoredId.isPlausible("x".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "f:", "f::x", "f:provider", "a\u0000", "a\nb"})
    void isNoId(String id) {
        assertThat(StoredId.isPlausible(id)).isFalse();
    }
}
