package dev.selfservice.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a user can meet exists in bokmål and nynorsk, and survives Keycloak's formatting. */
class LanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}|\\{\\d+");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"account", "email", "login"})
    void theBuiltThemeNamesEachLanguageThatHasABundle(String type) throws IOException {
        Path theme = Path.of("target/classes/theme/selfservice", type);
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(theme.resolve("theme.properties"))) {
            properties.load(text);
        }

        try (Stream<Path> bundles = Files.list(theme.resolve("messages"))) {
            assertThat(bundles.map(bundle -> bundle.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(properties.getProperty("locales").split(","))
                                    .map("messages_%s.properties"::formatted)
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "email,nb", "email,nn"})
    void everyKeyIsTranslatedAndNoneIsLeftOver(String type, String language) {
        assertThat(Bundle.own(type, language).keySet())
                .containsExactlyInAnyOrderElementsOf(Bundle.english(type).keySet());
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "email,nb", "email,nn"})
    void placeholdersAreTheSame(String type, String language) {
        Map<String, String> english = Bundle.english(type);
        Bundle.own(type, language).forEach((key, text) -> assertThat(placeholders(text))
                .as("%s %s %s", type, language, key)
                .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "login,en",
        "login,nb",
        "login,nn",
        "email,en",
        "email,nb",
        "email,nn",
        "account,en",
        "account,nb",
        "account,nn"
    })
    void messageFormatAcceptsEveryText(String type, String language) {
        Bundle.own(type, language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(LONE_APOSTROPHE.matcher(text).find())
                    .as("%s %s %s has an apostrophe that MessageFormat swallows", type, language, key)
                    .isFalse();
            // Keycloak puts in what ${…} stands for before it formats.
            String resolved = text.replaceAll("\\$\\{[^}]*}", "x");
            assertThat(new MessageFormat(resolved, Locale.forLanguageTag(language)))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "email,nb", "email,nn"})
    void noSentenceIsStillEnglish(String type, String language) {
        Map<String, String> english = Bundle.english(type);
        assertThat(Bundle.own(type, language))
                .allSatisfy((key, text) -> assertThat(text.split(" ").length > 2 && text.equals(english.get(key)))
                        .as("%s %s %s is English", type, language, key)
                        .isFalse());
    }

    /** Keycloak makes these equal so that nobody learns that an account is locked; so must we. */
    @ParameterizedTest
    @CsvSource({"en", "nb", "nn"})
    void aLockedAccountReadsLikeAWrongPasswordOrCode(String language) {
        Map<String, String> texts = language.equals("en") ? Bundle.english("login") : Bundle.own("login", language);
        assertThat(Set.of("accountTemporarilyDisabledMessage", "accountPermanentlyDisabledMessage"))
                .allSatisfy(key -> assertThat(texts.get(key)).isEqualTo(texts.get("invalidUserMessage")));
        assertThat(Set.of("accountTemporarilyDisabledMessageTotp", "accountPermanentlyDisabledMessageTotp"))
                .allSatisfy(key -> assertThat(texts.get(key)).isEqualTo(texts.get("invalidTotpMessage")));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, ikkje|eg|ein|brukar|brukarnamn|eingongskode|løyndom|framside|vennligst|passfrase|pålogging|sikkerhetskode",
        "nn, ikke|jeg|bruker|brukernavn|engangskode|hemmelighet|forside|vennligst|passfrase|pålogging|tryggleikskode|blir|blei|blitt"
    })
    void oneVocabularyForEachLanguage(String language, String strangers) {
        Pattern stranger = Pattern.compile(
                "(?<![\\p{L}])(" + strangers + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (String type : Set.of("login", "email", "account")) {
            Bundle.own(type, language)
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(stranger));
        }
        for (String module : Set.of("spi-admin-delegation", "spi-sign-in", "spi-reset-link", "spi-recovery")) {
            Bundle.ofModule(module, language)
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(stranger));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
