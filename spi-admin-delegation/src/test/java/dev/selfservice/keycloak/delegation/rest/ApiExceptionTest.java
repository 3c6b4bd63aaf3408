package dev.selfservice.keycloak.delegation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiExceptionTest {

    @ParameterizedTest
    @CsvSource({"PT0S,1", "PT0.001S,1", "PT1S,1", "PT1.001S,2", "PT1H,3600", "PT-5S,1"})
    void retryAfterIsWholeSecondsRoundedUp(Duration wait, String header) {
        assertThat(ApiException.of(Status.TOO_MANY_REQUESTS, "limit_reached")
                        .retryAfter(wait)
                        .headers())
                .containsEntry("Retry-After", header);
    }
}
