package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.testframework.config.Config;

/** Runs the scripts of {@code realm-config} as an operator does, with the kcadm.sh of the server under test. */
public final class Shell {

    private static final Path SCRIPTS = Path.of("..", "realm-config");

    private Shell() {}

    /** Runs a script for a realm, with the rights of the server's operator, and waits for its end. */
    public static Outcome run(String script, String... arguments) {
        List<String> access = List.of(
                "--no-config",
                "--server",
                SelfserviceServer.URL,
                "--realm",
                "master",
                "--client",
                Config.getAdminClientId(),
                "--secret",
                Config.getAdminClientSecret());
        ProcessBuilder builder = new ProcessBuilder(
                Stream.of(Stream.of("bash", SCRIPTS.resolve(script).toString()), Stream.of(arguments), access.stream())
                        .flatMap(words -> words)
                        .toList());
        File kcadm = SelfserviceServer.home().resolve("bin/kcadm.sh").toFile();
        // The framework unpacks the distribution without the files' rights, and gives them back to kc.sh only.
        if (!kcadm.setExecutable(true)) {
            throw new IllegalStateException("can't be made executable: " + kcadm);
        }
        builder.environment().put("KCADM", kcadm.toString());
        builder.environment().put("KC_OPTS", "-XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a script ended, and all that it said. */
    public record Outcome(int status, String output) {}
}
