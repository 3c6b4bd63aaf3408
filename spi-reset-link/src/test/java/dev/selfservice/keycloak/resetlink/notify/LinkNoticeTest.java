package dev.selfservice.keycloak.resetlink.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each notice has its texts, and speaks to the right one of two. */
class LinkNoticeTest {

    @Test
    void everyNoticeHasASubjectALeadAndAdviceAndNoTextIsLeftOver() throws IOException {
        Set<String> wanted = Arrays.stream(LinkNotice.values())
                .map(LinkNotice::key)
                .flatMap(key -> Stream.of("Subject", "Lead", "Advice").map(key::concat))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> there = ModuleTextsTest.bundle("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("resetLinkNotice"))
                .filter(key -> key.matches(".*(Subject|Lead|Advice)"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(wanted);
    }

    /** A name could be an instruction. So no text has one: people stand among the facts. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void noTextHasTheNameOfAPersonInIt(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);
        texts.stringPropertyNames().forEach(key -> {
            String allowed = key.contains("StillConnected") ? "2" : key.contains("WrongSecrets") ? "01" : "0";
            assertThat(texts.getProperty(key))
                    .as("%s %s", language, key)
                    .doesNotContainPattern("\\{[^" + allowed + "]")
                    .doesNotStartWith("{");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void noNoticeHasAnythingToClickOn(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("resetLinkNotice"))
                .forEach(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("http", "<a ", "www."));
    }
}
