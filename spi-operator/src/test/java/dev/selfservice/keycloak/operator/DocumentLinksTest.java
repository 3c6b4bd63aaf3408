package dev.selfservice.keycloak.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each link in a document leads somewhere, and each document can be found. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyRelativeLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : documents(ROOT)) {
            for (String link : Markdown.read(file).relativeLinks()) {
                if (!leadsSomewhere(file, link)) {
                    broken.add(ROOT.relativize(file) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeLinksEveryDocument() throws IOException {
        assertThat(linked(ROOT.resolve("README.md"))).containsAll(markdownIn(ROOT.resolve("docs")));
    }

    @Test
    void theirIndexLinksEveryDecision() throws IOException {
        Path decisions = ROOT.resolve("docs/adr");
        Path index = decisions.resolve("README.md");

        assertThat(linked(index))
                .containsAll(markdownIn(decisions).stream()
                        .filter(file -> !file.equals(index))
                        .toList());
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : folder(document).resolve(parts[0]);
        return Files.exists(target)
                && (parts.length == 1
                        || !target.toString().endsWith(".md")
                        || Markdown.read(target).anchors().contains(parts[1]));
    }

    /** Where a document's links begin. The README of the zip stands at the top of what it is packed with. */
    private static Path folder(Path document) {
        return document.equals(ROOT.resolve("distribution/src/README.md")) ? ROOT : document.resolveSibling("");
    }

    private static List<Path> linked(Path document) throws IOException {
        return Markdown.read(document).relativeLinks().stream()
                .map(link -> folder(document).resolve(link.split("#", 2)[0]).normalize())
                .toList();
    }

    private static List<Path> markdownIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    /** Those that we wrote: none is deeper than this, and what is built or installed is. */
    private static List<Path> documents(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.[a-z]+)/.*"))
                    .toList();
        }
    }
}
