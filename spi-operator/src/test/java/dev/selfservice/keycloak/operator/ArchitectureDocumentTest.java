package dev.selfservice.keycloak.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says what the code uses of Keycloak's inside. */
class ArchitectureDocumentTest {

    private static final Pattern TABLE = Pattern.compile("(?s)<!-- internals:begin -->\n(.*)<!-- internals:end -->");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\| (`.+?) \\| .+? \\| (.+?) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_.]+)`");

    private record Row(Set<String> keycloak, Set<String> ours, Set<String> tests) {

        boolean covers(KeycloakImport imported) {
            return keycloak.contains(imported.keycloak()) && ours.contains(imported.ours());
        }
    }

    @Test
    void namesEveryClassOfKeycloaksServicesWithEachOfOursThatUsesIt() throws IOException {
        List<Row> rows = rows();

        assertThat(KeycloakImport.all().filter(KeycloakImport::isOfServices)).isNotEmpty();
        assertThat(KeycloakImport.all().filter(KeycloakImport::isOfServices).filter(imported -> rows.stream()
                        .noneMatch(row -> row.covers(imported))))
                .isEmpty();
    }

    @Test
    void namesNothingThatIsNotUsed() throws IOException {
        List<KeycloakImport> imports = KeycloakImport.all().toList();

        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            List<KeycloakImport> used = imports.stream().filter(row::covers).toList();
            assertThat(row.keycloak())
                    .isEqualTo(used.stream().map(KeycloakImport::keycloak).collect(Collectors.toSet()));
            assertThat(row.ours())
                    .isEqualTo(used.stream().map(KeycloakImport::ours).collect(Collectors.toSet()));
        });
    }

    @Test
    void namesClassesAndTestsThatExist() throws IOException {
        Set<String> sources = sourceNames();

        assertThat(rows().stream().flatMap(row -> row.tests().stream()).filter(test -> !sources.contains(test)))
                .isEmpty();
        assertThat(rows().stream().flatMap(row -> row.ours().stream()))
                .allSatisfy(name -> Class.forName(KeycloakImport.ROOT + name, false, loader()));
    }

    private static List<Row> rows() throws IOException {
        String document = Files.readString(Path.of("../docs/architecture.md"));
        return TABLE.matcher(document)
                .results()
                .flatMap(table -> ROW.matcher(table.group(1)).results())
                .map(row -> new Row(names(row, 1), names(row, 2), names(row, 3)))
                .toList();
    }

    private static Set<String> names(MatchResult row, int cell) {
        return NAME.matcher(row.group(cell))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> sourceNames() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../e2e-tests/src/test/java"))) {
            return sources.map(source -> String.valueOf(source.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static ClassLoader loader() {
        return ArchitectureDocumentTest.class.getClassLoader();
    }
}
