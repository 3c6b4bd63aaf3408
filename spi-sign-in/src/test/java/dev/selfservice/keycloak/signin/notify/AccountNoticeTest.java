package dev.selfservice.keycloak.signin.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each change of an account has its texts. */
class AccountNoticeTest {

    @Test
    void everyChangeHasASubjectALeadAndAdviceAndNoTextIsLeftOver() throws IOException {
        assertThat(ModuleTextsTest.bundle("en").stringPropertyNames())
                .filteredOn(key -> key.startsWith("accountNotice"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AccountNotice.values())
                        .map(AccountNotice::key)
                        .flatMap(key -> Stream.of("Subject", "Lead", "Advice").map(key::concat))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void noNoticeHasAnythingToClickOn(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("accountNotice"))
                .forEach(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("http", "<a ", "www."));
    }
}
