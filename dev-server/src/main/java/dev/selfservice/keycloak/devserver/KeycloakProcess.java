package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keycloak as a child process, its output in a file. */
final class KeycloakProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int STOP_LIMIT_SECONDS = 20;
    private static final int POLL_MILLIS = 300;

    private final Process process;
    private final URI health;
    private final KeycloakLog log;

    private KeycloakProcess(Process process, URI health, KeycloakLog log) {
        this.process = process;
        this.health = health;
        this.log = log;
    }

    static KeycloakProcess start(Settings settings, KeycloakHome home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                home.startScript().toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--health-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.http().number(),
                "--http-management-port=" + settings.management().number(),
                // Fixed: the extension sends no link when the address depends on the request's Host header.
                "--hostname=" + settings.keycloakUrl());
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // A third less time to start; the peak speed that it costs matters to nobody here.
        environment.merge("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1", (theirs, ours) -> theirs + " " + ours);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Welcome.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Welcome.ADMIN);
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", String.valueOf(settings.smtp().number()));
        // Set, the real ID-porten can be tried; the mock is a realm of this server.
        environment.putIfAbsent("IDPORTEN_ISSUER", settings.keycloakUrl() + "/realms/mock-idporten");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(home.log().toFile())
                .start();
        URI health = URI.create("http://127.0.0.1:" + settings.management().number() + "/health/ready");
        return new KeycloakProcess(process, health, new KeycloakLog(home.log()));
    }

    /**
     * Waits until Keycloak serves requests.
     *
     * @throws StartFailure with the end of Keycloak's output, when it ended or took longer than five minutes
     */
    void awaitReady(Progress progress) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        HttpClient client = HttpClient.newHttpClient();
        while (!isReady(client)) {
            log.report(progress);
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new StartFailure(log.end() + System.lineSeparator() + "Keycloak did not start: see above.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until Keycloak ends, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the start script and the server that it may have started, politely at first. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, STOP_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
