package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_name_stays_as_it_is() {
        assertThat(PlainText.of("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}"))
                .isEqualTo("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}");
    }

    @Test
    void line_ends_and_other_control_characters_become_one_space() {
        assertThat(PlainText.of("a\r\nBcc: b@example.org\u2028\u0000c")).isEqualTo("a Bcc: b@example.org c");
    }

    @Test
    void nothing_turns_the_direction_of_what_follows() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200F")).isEqualTo("abc");
    }

    @Test
    void nothing_is_looked_up_in_the_bundles() {
        assertThat(PlainText.of("${resetLinkMailStop}")).doesNotContain("${");
    }
}
