package dev.selfservice.keycloak.delegation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller sends: it is read, or refused with 400, and nothing else happens. */
final class RequestFuzzTest {

    enum Check {
        VIDEO,
        OTHER
    }

    record Body(String text, Check check, Integer number) {}

    static Stream<byte[]> bodies() {
        return Stream.of(
                        "{}",
                        "null",
                        "{\"text\":\"\\ud83d\\ude00\",\"check\":\"VIDEO\",\"number\":7}",
                        "{\"text\":\"\\ud800\"}",
                        "{\"text\":\"a\",\"text\":\"b\"}",
                        "[[[[[[[[")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "30s")
    void aJsonBody(byte @NotNull [] body) {
        try {
            Body read = JsonBody.read(body, Body.class);

            if (read.text() != null) {
                // What came through can be stored: it survives the way to the database and back.
                assertThat(new String(read.text().getBytes(UTF_8), UTF_8))
                        .isEqualTo(read.text())
                        .doesNotContain("\u0000");
            }
        } catch (ApiException refused) {
            assertThat(refused.code()).isEqualTo("invalid_request");
        }
    }

    @FuzzTest(maxDuration = "30s")
    void aQuery(FuzzedDataProvider data) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String name : new String[] {"first", "max", "search", "status"}) {
            for (int i = data.consumeInt(0, 2); i > 0; i--) {
                parameters.add(name, data.consumeString(300));
            }
        }
        Query query = new Query(parameters);
        try {
            Paging paging = query.paging();

            assertThat(paging.first()).isBetween(0, 10_000);
            assertThat(paging.max()).isBetween(1, 100);
            assertThat(query.search()).hasSizeLessThanOrEqualTo(255).doesNotContain("\u0000", "\n");
            assertThat(query.text("status").orElse("")).hasSizeLessThanOrEqualTo(255);
        } catch (ApiException refused) {
            assertThat(refused.code()).isEqualTo("invalid_request");
        }
    }
}
