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
class NoticeTest {

    @Test
    void every_notice_has_a_subject_a_lead_and_advice_and_no_text_is_left_over() throws IOException {
        Set<String> wanted = Arrays.stream(Notice.values())
                .map(Notice::key)
                .flatMap(key -> Stream.of("Subject", "Lead", "Advice").map(key::concat))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> there = ModuleTextsTest.bundle("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("resetLinkNotice"))
                .filter(key -> key.matches(".*(Subject|Lead|Advice)"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void a_member_is_not_told_about_themselves_in_the_third_person(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);
        for (Notice notice : Notice.values()) {
            String all = texts.getProperty(notice.key() + "Subject")
                    + texts.getProperty(notice.key() + "Lead")
                    + texts.getProperty(notice.key() + "Advice");
            assertThat(all).as("%s %s", language, notice).doesNotContain(notice.isForMember() ? "{0}" : "{1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void no_notice_has_anything_to_click_on(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("resetLinkNotice"))
                .forEach(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("http", "<a ", "www."));
    }
}
