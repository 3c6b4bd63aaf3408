package dev.selfservice.keycloak.resetlink.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What anybody may type or put into a link's address. */
class TypedFuzzTest {

    static Stream<String> secrets() {
        return Stream.of(
                "ABCD-EFGH-JKMN-PQRS", "abcd efgh\tjkmn\u200bpqrs", "ＡＢＣＤoil1", "ﬃ", "ß", "\ud835\udfd8", "\ud800");
    }

    @MethodSource("secrets")
    @FuzzTest(maxDuration = "30s")
    void aSecret(@NotNull String typed) {
        Secret.parse(typed).ifPresent(secret -> {
            assertThat(typed).hasSizeLessThanOrEqualTo(Secret.MAX_TYPED_LENGTH);
            assertThat(secret.canonical())
                    .hasSizeLessThanOrEqualTo(Secret.MAX_TYPED_LENGTH)
                    .matches("[0-9A-HJKMNP-TV-Z]+");
            assertThat(Secret.parse(secret.canonical()).map(Secret::canonical)).contains(secret.canonical());
            assertThat(secret).hasToString("Secret[redacted]");
        });
    }

    static Stream<String> tokens() {
        return Stream.of(
                "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5w", "../../../../../../../../../../../../../../../", "");
    }

    @MethodSource("tokens")
    @FuzzTest(maxDuration = "30s")
    void aToken(@NotNull String text) {
        LinkToken.parse(text).ifPresent(token -> {
            assertThat(token.reveal()).isEqualTo(text).matches("[A-Za-z0-9_-]{43}");
            assertThat(token.hash()).matches("[0-9a-f]{64}");
        });
    }
}
