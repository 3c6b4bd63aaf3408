package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the files of one kind in a target folder the same as in a source folder.
 *
 * <p>A file whose bytes are the same is not touched: Keycloak rebuilds itself, which takes half a minute, when a
 * provider jar has a new modification time.
 */
final class FolderMirror {

    private final Path source;
    private final Path target;
    private final String glob;

    FolderMirror(Path source, Path target, String glob) {
        this.source = source;
        this.target = target;
        this.glob = glob;
    }

    /** Copies what is new or changed, deletes what the source no longer has; returns the names of both. */
    List<String> bringUpToDate() throws IOException {
        List<String> changed = new ArrayList<>();
        Files.createDirectories(target);
        for (Path file : files(source)) {
            if (isDifferent(file)) {
                Files.copy(file, counterpart(file), StandardCopyOption.REPLACE_EXISTING);
                changed.add(name(file));
            }
        }
        for (Path file : files(target)) {
            if (Files.notExists(source.resolve(name(file)))) {
                Files.delete(file);
                changed.add(name(file));
            }
        }
        return changed;
    }

    /** Copies only what the target lacks; returns the names of files that are there with other content. */
    List<String> addMissing() throws IOException {
        List<String> different = new ArrayList<>();
        Files.createDirectories(target);
        for (Path file : files(source)) {
            if (Files.notExists(counterpart(file))) {
                Files.copy(file, counterpart(file));
            } else if (isDifferent(file)) {
                different.add(name(file));
            }
        }
        return different;
    }

    private boolean isDifferent(Path file) throws IOException {
        Path there = counterpart(file);
        return Files.notExists(there) || Files.mismatch(file, there) >= 0;
    }

    private Path counterpart(Path file) {
        return target.resolve(name(file));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        }
        return files;
    }
}
