package dev.selfservice.keycloak.e2e.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The threat model's table is written from the tests: {@code -Dthreat-model=write} writes it anew. */
class ThreatModelTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "threat-model.md");
    private static final String BEGIN = "<!-- rules:begin -->\n";
    private static final String END = "<!-- rules:end -->";

    @Test
    void eachRuleHasATest() {
        assertThat(tests().stream().map(RuleTest::rule).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void tableIsWhatTheTestsAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        String current = document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + table()
                + document.substring(document.indexOf(END));
        if ("write".equals(System.getProperty("threat-model"))) {
            Files.writeString(DOCUMENT, current);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
    }

    private static String table() {
        return tests().stream()
                .map(test -> "| %d | %s | %s |%n".formatted(test.rule(), test.claim(), test.test()))
                .collect(Collectors.joining("", "| Rule | Claim | Shown by |\n|---|---|---|\n", ""));
    }

    private static SortedSet<RuleTest> tests() {
        List<Class<?>> classes = ReflectionSupport.findAllClassesInPackage(
                "dev.selfservice.keycloak.e2e", type -> true, name -> name.contains("Rule"));
        return classes.stream().flatMap(ThreatModelTest::tests).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<RuleTest> tests(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .map(method -> RuleTest.of(type.getSimpleName(), method.getName()))
                .flatMap(Optional::stream);
    }
}
