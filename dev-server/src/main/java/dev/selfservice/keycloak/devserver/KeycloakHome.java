package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked distribution: our jars and realms in it, and the embedded database that outlives a run. */
final class KeycloakHome {

    private final Path home;

    KeycloakHome(Path home) {
        this.home = home;
    }

    Path log() {
        return home.resolve("data").resolve("dev-server.log");
    }

    Path startScript() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh");
    }

    /** Forgets all users, realms, sessions and events. */
    void forgetDatabase() throws IOException {
        delete(home.resolve("data").resolve("h2"));
        delete(imports());
        Files.deleteIfExists(smtpPortFile());
    }

    /** Deploys the jars; returns the names of those that changed. */
    List<String> deploy(Path providers) throws IOException {
        List<String> changed = new FolderMirror(providers, home.resolve("providers"), "*.jar").bringUpToDate();
        if (!changed.isEmpty()) {
            // Keycloak keeps gzipped theme files there under its own version, and so serves old ones (#52802).
            delete(home.resolve("data").resolve("tmp"));
        }
        return changed;
    }

    /**
     * Offers the realms for import, which Keycloak does once for each realm.
     *
     * @return names of the files that changed after their import, and so have no effect
     */
    List<String> offerRealms(Path realms) throws IOException {
        return new FolderMirror(realms, imports(), "*-realm.json").addMissing();
    }

    /**
     * The imported realm remembers the mail catcher's port.
     *
     * @throws StartFailure when the database was made with another port
     */
    void rememberSmtpPort(ServerPort smtp) throws IOException {
        String port = String.valueOf(smtp.number());
        if (Files.exists(smtpPortFile())) {
            String remembered = Files.readString(smtpPortFile());
            if (!remembered.equals(port)) {
                throw new StartFailure("The database was made with -D%s=%s: use that, or start afresh with -Ddev.reset."
                        .formatted(smtp.property(), remembered));
            }
        }
        Files.createDirectories(home.resolve("data"));
        Files.writeString(smtpPortFile(), port);
    }

    private Path imports() {
        return home.resolve("data").resolve("import");
    }

    private Path smtpPortFile() {
        return home.resolve("data").resolve("dev-smtp-port");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
