package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.selfservice.keycloak.delegation.Fake;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What people write about themselves: names, and the language they read. */
class PlainTextFuzzTest {

    static Stream<String> names() {
        return Stream.of("Ærø & <b>Łukasz</b>", "a\r\nBcc: b@example.org", "$\u202E{key}", "${${a}}");
    }

    @MethodSource("names")
    @FuzzTest(maxDuration = "30s")
    void aName(@NotNull String name) {
        String plain = PlainText.of(name);

        assertThat(plain.chars().anyMatch(Character::isISOControl)).isFalse();
        assertThat(plain).doesNotContain("\u2028", "\u2029", "\u202E", "\u2066", "${");
        assertThat(PlainText.of(plain)).as("made plain again").isEqualTo(plain);
    }

    static Stream<String> tags() {
        return Stream.of("en", "nb-NO-x-y", "${locale}", "");
    }

    @MethodSource("tags")
    @FuzzTest(maxDuration = "30s")
    void aLocale(@NotNull String tag) {
        RealmModel realm = Fake.of(
                RealmModel.class,
                Map.of(
                        "getSupportedLocalesStream",
                        (Fake.Answer) none -> Stream.of("en", "nb"),
                        "getDefaultLocale",
                        "nb"));
        UserModel reader = Fake.of(UserModel.class, Map.of("getFirstAttribute", tag));

        assertThat(RecipientLocale.of(realm, reader).toLanguageTag()).isEqualTo(tag.equals("en") ? "en" : "nb");
    }
}
