package dev.selfservice.keycloak.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security-rules.md} has each rule under its number, with the tests whose names have that number. */
class SecurityRulesDocumentTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## Rule ([0-9]+)$(.*?)(?=^## )");
    private static final Pattern TEST = Pattern.compile("\\[Rule([0-9]{2})(_[A-Za-z0-9]+IT)]\\([^)]+\\1\\2\\.java\\)");

    @Test
    void rulesAreNumberedFromOneWithoutAGap() throws IOException {
        assertThat(SECTION.matcher(document()).results().map(section -> Integer.valueOf(section.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void eachRuleLinksItsTestsAndNoOther() throws IOException {
        assertThat(SECTION.matcher(document()).results().flatMap(section -> TEST.matcher(section.group(2))
                        .results()
                        .map(test -> section.group(1) + ": Rule" + test.group(1) + test.group(2))))
                .containsExactlyInAnyOrderElementsOf(tests());
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/security-rules.md"));
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../e2e-tests/src/test/java"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("Rule[0-9]{2}_.*IT\\.java"))
                    .map(name -> Integer.valueOf(name.substring(4, 6)) + ": " + name.replace(".java", ""))
                    .toList();
        }
    }
}
