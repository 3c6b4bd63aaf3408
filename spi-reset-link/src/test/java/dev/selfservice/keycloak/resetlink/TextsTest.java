package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default texts of our pages and mails, beside the templates in {@code theme-resources}. */
class TextsTest {

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bundle =
                TextsTest.class.getResourceAsStream("/theme-resources/messages/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void every_language_says_the_same_things(String language) throws IOException {
        Properties english = bundle("en");
        Properties other = bundle(language);

        assertThat(other.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .isNotEmpty();
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(other.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void every_text_can_be_formatted_and_loses_nothing(String language) throws IOException {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            assertThat(pattern.replace("''", ""))
                    .as("a lone apostrophe in " + key)
                    .doesNotContain("'");
            Object[] arguments = key.equals("resetLinkSecretWrong") ? new Object[] {3} : new Object[] {"A", "B"};
            assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(arguments))
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void the_number_of_tries_left_is_said_right() throws IOException {
        MessageFormat format = new MessageFormat(bundle("en").getProperty("resetLinkSecretWrong"), Locale.ENGLISH);

        assertThat(format.format(new Object[] {4})).endsWith("You can try 4 more times.");
        assertThat(format.format(new Object[] {1})).endsWith("You can try one more time.");
    }

    private static String[] parameters(String pattern) {
        return Arrays.stream(new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex())
                .map(format -> format == null ? "text" : format.getClass().getSimpleName())
                .toArray(String[]::new);
    }
}
