package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.FakeRealm;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The languages that the check knows are those that there are texts in, everywhere, and that the themes name. */
class LanguagesTest {

    private static final Pattern BUNDLE = Pattern.compile(
            "\\.\\./(?:spi-[a-z-]+|themes)/src/main/resources/(.*/)?messages/messages_(\\w+)\\.properties");

    /** As the check itself tells: what a realm lacks that offers no language. */
    private static final List<String> KNOWN = known();

    @Test
    void everyBundleIsThereInEveryLanguageAndInNoOther() throws IOException {
        Map<String, TreeSet<String>> languages = new TreeMap<>();
        try (Stream<Path> files = files()) {
            files.map(file -> BUNDLE.matcher(file.toString().replace('\\', '/')))
                    .filter(bundle -> bundle.matches())
                    .forEach(bundle -> languages
                            .computeIfAbsent(folder(bundle.group()), none -> new TreeSet<>())
                            .add(bundle.group(2)));
        }

        assertThat(languages)
                .hasSizeGreaterThan(5)
                .allSatisfy((folder, found) -> assertThat(found).as(folder).containsExactlyElementsOf(KNOWN));
    }

    @Test
    void everyThemeNamesThem() throws IOException {
        try (Stream<Path> files = files()) {
            List<Path> themes = files.filter(file -> file.endsWith("theme.properties"))
                    .filter(file -> file.toString().contains("src/main/resources"))
                    .toList();

            assertThat(themes).hasSizeGreaterThanOrEqualTo(3).allSatisfy(theme -> assertThat(locales(theme))
                    .as(theme.toString())
                    .containsExactlyInAnyOrderElementsOf(KNOWN));
        }
    }

    private static List<String> known() {
        FakeRealm realm = new FakeRealm("realm").answer("isInternationalizationEnabled", true);
        return new LanguageCheck()
                .look(realm.model())
                .map(Finding::subject)
                .sorted()
                .toList();
    }

    private static List<String> locales(Path theme) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(theme)) {
            properties.load(text);
        }
        return Arrays.asList(properties.getProperty("locales", "").split(","));
    }

    private static Stream<Path> files() throws IOException {
        return Stream.of("admin-delegation", "sign-in", "reset-link", "recovery", "operator")
                .map(module -> Path.of("../spi-" + module + "/src/main/resources"))
                .filter(Files::isDirectory)
                .collect(
                        java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), folders -> {
                            folders.add(Path.of("../themes/src/main/resources"));
                            return folders.stream().flatMap(LanguagesTest::walk);
                        }));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }
}
