package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the default texts of each module, which stand beside its templates in {@code theme-resources}. */
public abstract class ModuleTextsTest {

    /** The module's own texts: its classes come first on its class path. */
    public static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bundle = ModuleTextsTest.class.getResourceAsStream(
                "/theme-resources/messages/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    protected void everyLanguageSaysTheSameThings(String language) throws IOException {
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
    protected void everyTextCanBeFormattedAndLosesNothing(String language) throws IOException {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            assertThat(pattern.replace("''", ""))
                    .as("a lone apostrophe in " + key)
                    .doesNotContain("'");
            assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(arguments(pattern)))
                    .as(key)
                    .isNotBlank();
        }
    }

    private static Object[] arguments(String pattern) {
        return Arrays.stream(parameters(pattern))
                .map(type -> type.equals("text") ? (Object) "A" : 3)
                .toArray();
    }

    private static String[] parameters(String pattern) {
        return Arrays.stream(new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex())
                .map(format -> format == null ? "text" : format.getClass().getSimpleName())
                .toArray(String[]::new);
    }
}
