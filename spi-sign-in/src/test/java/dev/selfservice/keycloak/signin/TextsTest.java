package dev.selfservice.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default texts of our pages, beside the templates in {@code theme-resources}. */
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
            assertThat(other.getProperty(key).contains("{0}"))
                    .as(key)
                    .isEqualTo(english.getProperty(key).contains("{0}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void every_text_can_be_formatted_and_loses_nothing(String language) throws IOException {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key))
                    .as("an apostrophe that formatting swallows in " + key)
                    .doesNotContain("'");
            assertThat(new MessageFormat(texts.getProperty(key), Locale.ENGLISH).format(new Object[] {"A"}))
                    .as(key)
                    .isNotBlank();
        }
    }
}
