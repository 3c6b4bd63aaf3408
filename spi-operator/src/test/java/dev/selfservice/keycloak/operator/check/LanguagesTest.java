package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The languages that the check knows are those that there are texts in, everywhere, and that the themes name. */
class LanguagesTest {

    private static final Pattern BUNDLE = Pattern.compile(
            "\\.\\./(?:spi-[a-z-]+|themes)/src/main/resources/(.*/)?messages/messages_(\\w+)\\.properties");

    /** The one list, from which the build makes the themes' {@code locales}, which the check reads. */
    private static final List<String> KNOWN = known();

    @Test
    void everyBundleIsThereInEveryLanguageAndInNoOther() throws IOException {
        Map<String, TreeSet<String>> languages = new TreeMap<>();
        files().stream()
                .map(file -> BUNDLE.matcher(file.toString().replace('\\', '/')))
                .filter(bundle -> bundle.matches())
                .forEach(bundle -> languages
                        .computeIfAbsent(folder(bundle.group()), none -> new TreeSet<>())
                        .add(bundle.group(2)));

        assertThat(languages)
                .hasSizeGreaterThan(5)
                .allSatisfy((folder, found) -> assertThat(found).as(folder).containsExactlyElementsOf(KNOWN));
    }

    private static List<String> known() {
        try {
            String source = Files.readString(Path.of("../themes/console/src/i18n/languages.ts"));
            String list = source.substring(source.indexOf("= [") + 3, source.indexOf(']'));
            return Arrays.stream(list.split(","))
                    .map(tag -> tag.strip().replace("\"", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(in(Path.of("../themes/src/main/resources")));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."), "spi-*")) {
            for (Path module : modules) {
                Path resources = module.resolve("src/main/resources");
                files.addAll(Files.exists(resources) ? in(resources) : List.of());
            }
        }
        return files;
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }
}
