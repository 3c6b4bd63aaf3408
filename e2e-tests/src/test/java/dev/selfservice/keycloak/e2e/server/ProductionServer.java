package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A second server beside the one under test, in production mode, from a copy of the same distribution and jars: for what
 * can only be seen at a start, or with other options. Has a port and an empty database of its own.
 */
public final class ProductionServer implements AutoCloseable {

    /** The address under which it answers, unless it was given another port. */
    public static final String URL = "http://localhost:8181";

    /** Its operator's name and password. */
    public static final String OPERATOR = "operator";

    private static final int PORT = 8181;

    /** How far its management interface is from its port. */
    private static final int MANAGEMENT = 1010;

    private final Path home;
    private final Path log;
    private Process process;

    private final String database;
    private final int port;

    /** With a database in memory. */
    public ProductionServer() {
        this("production-server", "dev-mem");
    }

    /**
     * Copies the distribution; takes a second or two.
     *
     * @param name of its folder and its log
     * @param database as {@code --db} has it; {@code dev-file} is still there after a restart
     */
    public ProductionServer(String name, String database) {
        this(name, database, PORT);
    }

    /** The same on this port, and the one {@value #MANAGEMENT} above. */
    public ProductionServer(String name, String database, int port) {
        this.port = port;
        this.home = Path.of("target", name).toAbsolutePath();
        this.log = Path.of("target", name + ".log").toAbsolutePath();
        this.database = database;
        copy(SelfserviceServer.home(), home);
        delete(home.resolve("data"));
    }

    /** Where it finds what it is extended by; what is put here before the start is loaded too. */
    public Path providers() {
        return home.resolve("providers");
    }

    /** Starts it with these options; the first start compiles the providers in for production. */
    public void start(String... options) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--db=" + database,
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + (port + MANAGEMENT)));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", OPERATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", OPERATOR);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as an operator does, and waits for that. */
    public void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        awaitEnd();
    }

    /** Waits for its end; its status. */
    public int awaitEnd() {
        return Awaitility.await("end of the server")
                .atMost(java.time.Duration.ofMinutes(4))
                .until(() -> process, ended -> !ended.isAlive())
                .exitValue();
    }

    /** Waits until it answers. */
    public void awaitReady() {
        Awaitility.await("start of the server: " + log)
                .atMost(java.time.Duration.ofMinutes(4))
                .until(() -> !process.isAlive() || output().contains("Listening on:"));
        if (!process.isAlive()) {
            throw new AssertionError("did not start: " + output());
        }
    }

    /** All that it has said since its last start. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                Path copy = to.resolve(relative.toString());
                if (relative.startsWith("data")) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(
                            file,
                            copy,
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
