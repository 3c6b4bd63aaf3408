package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectTest {

    @Test
    void itsNameIsOneShortLine() {
        assertThat(new Project("1", "ec1", "Språk\r\nog\u202E tale").name()).isEqualTo("Språk og tale");
        assertThat(new Project("1", "ec1", "P".repeat(500)).name()).hasSize(120).endsWith("P…");
    }
}
