package dev.selfservice.keycloak.devserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What this run was told.
 *
 * @param keycloakHome the unpacked Keycloak distribution; ours to change
 * @param providers folder with the jars to deploy
 * @param realms folder with the {@code *-realm.json} to import
 * @param http where people go
 * @param management health checks
 * @param smtp where Keycloak delivers mail
 * @param inbox the page that shows the mail
 * @param reset start from an empty database
 */
record Settings(
        Path keycloakHome,
        Path providers,
        Path realms,
        ServerPort http,
        ServerPort management,
        ServerPort smtp,
        ServerPort inbox,
        boolean reset) {

    /**
     * Reads ports and {@code dev.reset} from system properties, folders from the arguments that the build passes.
     *
     * @throws StartFailure when a value makes no sense
     */
    static Settings read(Properties properties, String... folders) {
        if (folders.length != 3) {
            throw new StartFailure("Start me with mvn -Pdev: it passes Keycloak's, the jars' and the realms' folder.");
        }
        return new Settings(
                folder(folders[0]),
                folder(folders[1]),
                folder(folders[2]),
                ServerPort.read(properties, "Keycloak", "dev.http-port", 8180),
                ServerPort.read(properties, "Keycloak's management", "dev.management-port", 9990),
                ServerPort.read(properties, "mail catcher", "dev.smtp-port", 3125),
                ServerPort.read(properties, "inbox page", "dev.inbox-port", 8125),
                properties.containsKey("dev.reset") && !"false".equals(properties.getProperty("dev.reset")));
    }

    /** The build names folders relative to its modules; people read them in messages. */
    private static Path folder(String name) {
        return Path.of(name).toAbsolutePath().normalize();
    }

    List<ServerPort> ports() {
        return List.of(http, management, smtp, inbox);
    }

    /** The fixed address of Keycloak: links in mails are made from it. */
    String keycloakUrl() {
        return "http://localhost:" + http.number();
    }

    String consoleUrl() {
        return keycloakUrl() + "/realms/educloud/account/";
    }

    String inboxUrl() {
        return "http://localhost:" + inbox.number() + "/";
    }
}
