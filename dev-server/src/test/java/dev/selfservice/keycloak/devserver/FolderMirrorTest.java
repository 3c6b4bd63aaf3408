package dev.selfservice.keycloak.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMirrorTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path root;

    private Path source;
    private Path target;
    private FolderMirror mirror;

    @BeforeEach
    void folders() throws IOException {
        source = Files.createDirectory(root.resolve("source"));
        target = root.resolve("not there yet");
        mirror = new FolderMirror(source, target, "*.jar");
        Files.writeString(source.resolve("a.jar"), "one");
        Files.writeString(source.resolve("notes.txt"), "not ours");
    }

    @Test
    void copiesWhatMatchesAndNothingElse() throws IOException {
        assertThat(mirror.bringUpToDate()).containsExactly("a.jar");
        assertThat(target).isDirectoryContaining("glob:**a.jar").isDirectoryNotContaining("glob:**.txt");
    }

    /** Keycloak rebuilds itself when a jar is merely touched. */
    @Test
    void doesNotTouchAFileWithTheSameBytes() throws IOException {
        mirror.bringUpToDate();
        Files.setLastModifiedTime(target.resolve("a.jar"), LONG_AGO);
        Files.writeString(source.resolve("a.jar"), "one");
        assertThat(mirror.bringUpToDate()).isEmpty();
        assertThat(Files.getLastModifiedTime(target.resolve("a.jar"))).isEqualTo(LONG_AGO);
    }

    @Test
    void takesOverChangesAndRemovals() throws IOException {
        Files.writeString(source.resolve("b.jar"), "two");
        mirror.bringUpToDate();
        Files.writeString(source.resolve("a.jar"), "new");
        Files.delete(source.resolve("b.jar"));
        assertThat(mirror.bringUpToDate()).containsExactlyInAnyOrder("a.jar", "b.jar");
        assertThat(target.resolve("a.jar")).hasContent("new");
        assertThat(target.resolve("b.jar")).doesNotExist();
    }

    @Test
    void addingWhatIsMissingLeavesTheRestAndNamesIt() throws IOException {
        assertThat(mirror.addMissing()).isEmpty();
        Files.writeString(source.resolve("a.jar"), "new");
        Files.writeString(source.resolve("b.jar"), "two");
        assertThat(mirror.addMissing()).containsExactly("a.jar");
        assertThat(target.resolve("a.jar")).hasContent("one");
        assertThat(target.resolve("b.jar")).hasContent("two");
    }
}
