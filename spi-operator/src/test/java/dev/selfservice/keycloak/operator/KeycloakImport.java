package dev.selfservice.keycloak.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of ours that imports one of Keycloak's, as the sources of all our modules say.
 *
 * @param ours without {@link #ROOT}
 * @param keycloak without {@code org.keycloak.}; the outer class for a nested one
 */
record KeycloakImport(String ours, String keycloak) {

    /** What all our class names begin with. */
    static final String ROOT = "dev.selfservice.keycloak.";

    private static final String KEYCLOAK = "org.keycloak.";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?org\\.keycloak\\.([\\w.]+);$");
    private static final Pattern SOURCE =
            Pattern.compile("\\.\\./spi-[a-z-]+/src/main/java/dev/selfservice/keycloak/(.+)\\.java");

    /** All of them, in no order. */
    static Stream<KeycloakImport> all() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(KeycloakImport::sources)
                    .toList()
                    .stream();
        }
    }

    /** Whether it stands in the jar of Keycloak's implementation. */
    boolean isOfServices() {
        URL found = resource(keycloak);
        return found != null && found.getPath().contains("/keycloak-services-");
    }

    private static Stream<KeycloakImport> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.flatMap(KeycloakImport::imports).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<KeycloakImport> imports(Path file) {
        return SOURCE.matcher(file.toString().replace('\\', '/')).results().flatMap(source -> {
            String ours = source.group(1).replace('/', '.');
            return IMPORT.matcher(read(file)).results().map(line -> new KeycloakImport(ours, outermost(line.group(1))));
        });
    }

    private static String outermost(String name) {
        int dot = name.lastIndexOf('.');
        boolean nested = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
        return nested ? outermost(name.substring(0, dot)) : name;
    }

    private static @Nullable URL resource(String name) {
        return KeycloakImport.class.getClassLoader().getResource((KEYCLOAK + name).replace('.', '/') + ".class");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
