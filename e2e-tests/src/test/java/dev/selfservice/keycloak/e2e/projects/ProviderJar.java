package dev.selfservice.keycloak.e2e.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** What an operator drops into {@code providers/}: the classes of one room, and the file that makes its factory known. */
final class ProviderJar {

    private ProviderJar() {}

    /** With the room that this factory is in, which is one of this kind. */
    static void write(Path file, Class<?> kind, Class<?> factory) {
        String room = factory.getPackageName().replace('.', '/') + "/";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
                DirectoryStream<Path> classes = Files.newDirectoryStream(
                        Path.of(factory.getResource("/" + room).toURI()), "*.class")) {
            for (Path code : classes) {
                add(jar, room + code.getFileName(), Files.readAllBytes(code));
            }
            add(jar, "META-INF/services/" + kind.getName(), factory.getName().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
