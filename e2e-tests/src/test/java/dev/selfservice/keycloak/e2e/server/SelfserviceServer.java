package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;
import org.keycloak.testframework.util.TmpDir;

/** The one server of the whole run: a real distribution with our jars. Every test names this class and no other. */
public final class SelfserviceServer implements KeycloakServerConfig {

    /** The configured host name. */
    public static final String URL = "http://localhost:8080";

    /** Where the server logs to. */
    public static final Path LOG = Path.of("target", "keycloak.log").toAbsolutePath();

    private static final String GROUP = "dev.selfservice.keycloak";

    /** The folder that the test framework has unpacked the server under test into. */
    public static Path home() {
        try (Stream<Path> servers = Files.list(TmpDir.resolveTmpDir().toPath().resolve("kc-test-framework/keycloak"))) {
            return servers.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public KeycloakServerConfigBuilder configure(KeycloakServerConfigBuilder config) {
        FreePorts.require();
        config.log()
                .handlers(KeycloakServerConfigBuilder.LogHandlers.FILE)
                .categoryLevel("dev.selfservice", "debug")
                .categoryLevel("org.keycloak.events", "debug");
        return config.option("hostname", URL)
                .option("http-host", "127.0.0.1")
                .option("log-file", LOG.toString())
                // So that a test can look around while an application doesn't answer.
                .option("spi-connections-http-client--default--socket-timeout-millis", "60000")
                // With whole addresses; the mailed link's is left out as the operator's guide says.
                .option("http-access-log-enabled", "true")
                .option("http-access-log-pattern", "combined")
                .option("http-access-log-exclude", "/realms/[^/]+/reset-link/.*")
                .dependency(GROUP, "keycloak-selfservice-spi-admin-delegation")
                .dependency(GROUP, "keycloak-selfservice-spi-reset-link")
                .dependency(GROUP, "keycloak-selfservice-spi-sign-in")
                .dependency(GROUP, "keycloak-selfservice-spi-recovery")
                .dependency(GROUP, "keycloak-selfservice-spi-operator")
                .dependency(GROUP, "keycloak-selfservice-themes");
    }
}
