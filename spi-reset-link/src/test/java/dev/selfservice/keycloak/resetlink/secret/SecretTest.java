package dev.selfservice.keycloak.resetlink.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> SEPARATORS =
            List.of("", "-", " ", "_", ".", ",", "–", "—", "\u00a0", "\t", "\r\n", "\u200b", " - ");

    /** Whatever case, separators, full-width forms and look-alikes a person uses, the same secret is meant. */
    @Property
    void everySpellingAPersonMayTypeMeansTheSame(@ForAll("canonical") String canonical, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < canonical.length(); i++) {
            char character = canonical.charAt(i);
            typed.append(spelling(character, random)).append(random.nextInt(4) == 0 ? separator(random) : "");
        }
        String text = typed.length() > Secret.MAX_TYPED_LENGTH ? canonical : typed.toString();

        assertThat(Secret.parse(text)).map(Secret::canonical).contains(canonical);
    }

    @Property
    void aNewSecretIsReadBackFromWhatIsShown(@ForAll("lengths") int length) {
        Secret secret = Secret.random(length);

        assertThat(secret.reveal()).matches("[" + ALPHABET + "]{4}(-[" + ALPHABET + "]{4})*");
        assertThat(secret.canonical()).hasSize(length);
        assertThat(Secret.parse(secret.reveal())).map(Secret::canonical).contains(secret.canonical());
    }

    @Property
    void noTextMakesParsingFail(@ForAll String text) {
        Optional<Secret> parsed = Secret.parse(text);

        parsed.ifPresent(secret -> assertThat(secret.canonical()).matches("[" + ALPHABET + "]+"));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "о, 0 Cyrillic o",
        "Ο, 0 Greek omicron",
        "а, A Cyrillic a",
        "Α, A Greek alpha",
        "Ӏ, 1 palochka",
        "٤, 4 Arabic",
        "Β, B Greek beta"
    })
    void aLookAlikeOfAnotherScriptIsWrong(String lookAlike, String meant) {
        assertThat(Secret.parse("ABCD-EFGH-JKMN-PQR" + lookAlike)).as(meant).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "U", "ABCD-EFGH-JKMN-PQR!", "ABCD/EFGH", "💥", "null\u0000@"})
    void whatCannotBeASecretIsNone(String typed) {
        assertThat(Secret.parse(typed)).isEmpty();
    }

    @Test
    void moreThan64CharactersAreNotLookedAt() {
        assertThat(Secret.isTooLong("A".repeat(64))).isFalse();
        assertThat(Secret.parse("A".repeat(64))).isPresent();
        assertThat(Secret.isTooLong("A".repeat(65))).isTrue();
        assertThat(Secret.parse("A" + " ".repeat(64))).isEmpty();
    }

    /** Found by the fuzz test. */
    @Test
    void noLetterBecomesSeveralThatNobodyTyped() {
        assertThat(Secret.parse("ß")).isEmpty();
        assertThat(Secret.parse("ﬃ".repeat(21))).isPresent();
        assertThat(Secret.parse("ﬃ".repeat(22))).as("66 letters").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -4, 15, 17})
    void aLengthThatIsNotGroupsOfFourIsRefused(int length) {
        assertThatThrownBy(() -> Secret.random(length)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "8, false", "11, false", "12, true", "14, false", "16, true", "24, true", "28, false"})
    void onlyWhatIsAsLongAsASecretCanBeIsOne(int length, boolean whole) {
        assertThat(Secret.parse("A".repeat(length)).orElseThrow().isWhole()).isEqualTo(whole);
    }

    @Test
    void itNeverShowsItselfByAccident() {
        Secret secret = Secret.random(16);

        assertThat(secret).hasToString("Secret[redacted]");
    }

    @Provide
    Arbitrary<String> canonical() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(16);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(12, 16, 20, 24);
    }

    private static String separator(Random random) {
        return SEPARATORS.get(random.nextInt(SEPARATORS.size()));
    }

    private static String spelling(char character, Random random) {
        String said =
                switch (character) {
                    case '0' -> List.of("0", "O", "o").get(random.nextInt(3));
                    case '1' -> List.of("1", "I", "i", "L", "l").get(random.nextInt(5));
                    default -> String.valueOf(character);
                };
        String cased = random.nextBoolean() ? said : said.toLowerCase(Locale.ROOT);
        return random.nextInt(5) == 0 ? fullWidth(cased) : cased;
    }

    private static String fullWidth(String ascii) {
        String wide = String.valueOf((char) (ascii.charAt(0) + 0xFEE0));
        assertThat(Normalizer.normalize(wide, Normalizer.Form.NFKC)).isEqualTo(ascii);
        return wide;
    }
}
