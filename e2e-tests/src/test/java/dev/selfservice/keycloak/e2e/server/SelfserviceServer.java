package dev.selfservice.keycloak.e2e.server;

import java.nio.file.Path;
import org.keycloak.testframework.server.KeycloakServerConfig;
import org.keycloak.testframework.server.KeycloakServerConfigBuilder;

/** The one server of the whole run: a real distribution with our jars. Every test names this class and no other. */
public final class SelfserviceServer implements KeycloakServerConfig {

    /** The configured host name. */
    public static final String URL = "http://localhost:8080";

    /** Where the server logs to. */
    public static final Path LOG = Path.of("target", "keycloak.log").toAbsolutePath();

    private static final String GROUP = "dev.selfservice.keycloak";

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
                .dependency(GROUP, "keycloak-selfservice-spi-admin-delegation")
                .dependency(GROUP, "keycloak-selfservice-spi-reset-link")
                .dependency(GROUP, "keycloak-selfservice-spi-sign-in")
                .dependency(GROUP, "keycloak-selfservice-themes");
    }
}
