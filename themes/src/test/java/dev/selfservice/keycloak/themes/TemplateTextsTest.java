package dev.selfservice.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that the templates of the look ask for are those that its bundles have. */
class TemplateTextsTest {

    private static final Path THEME = Path.of("src/main/resources/theme/selfservice");
    private static final Pattern OWN_KEY = Pattern.compile("\"(look[A-Z]\\w*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyTextAskedForExistsAndEveryTextIsAskedFor(String type) throws IOException {
        Set<String> defined = Bundle.own(type, "en").keySet().stream()
                .filter(key -> key.startsWith("look"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(askedFor(type)).isEqualTo(defined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login"})
    void noPageCarriesAScriptOrHandlerOfItsOwn(String type) throws IOException {
        try (var files = Files.walk(THEME.resolve(type))) {
            assertThat(files.filter(file -> file.toString().endsWith(".ftl")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("<script(?![^>]*(\\bsrc=|importmap))")
                            .doesNotContainPattern("\\son[a-z]+=\"|javascript:|\\sstyle=\""));
        }
    }

    private static Set<String> askedFor(String type) throws IOException {
        try (var files = Files.walk(THEME.resolve(type))) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .flatMap(file -> OWN_KEY.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
