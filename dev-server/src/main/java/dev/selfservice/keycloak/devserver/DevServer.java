package dev.selfservice.keycloak.devserver;

import dev.selfservice.keycloak.devserver.inbox.InboxServer;
import dev.selfservice.keycloak.devserver.inbox.MailCatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the whole product on this machine until Ctrl-C. Started by {@code mvn -Pdev}. */
public final class DevServer {

    private final Settings settings;
    private final Progress progress;
    private final KeycloakHome home;

    private DevServer(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.home = new KeycloakHome(settings.keycloakHome());
    }

    /**
     * Runs until Ctrl-C, or until Keycloak ends by itself; the exit code is then Keycloak's, or 1 when nothing started.
     *
     * @param folders Keycloak's home, the folder of the jars, the folder of the realms
     * @throws IOException when a folder cannot be read or written
     * @throws InterruptedException when the build is interrupted
     */
    public static void main(String... folders) throws IOException, InterruptedException {
        Progress progress = new Progress(System.out);
        int status = 1;
        try {
            status = new DevServer(Settings.read(System.getProperties(), folders), progress).run();
        } catch (StartFailure failure) {
            progress.plain(failure.line());
        }
        // Not an exception: Maven would bury the one clear line under its own account of a failed goal.
        System.exit(status);
    }

    private int run() throws IOException, InterruptedException {
        settings.ports().forEach(ServerPort::requireFree);
        prepareHome();
        try (Shutdown shutdown = Shutdown.onSignal(progress)) {
            MailCatcher catcher =
                    shutdown.closes(MailCatcher.start(settings.smtp().number()));
            shutdown.closes(InboxServer.start(settings.inbox().number(), catcher, settings.consoleUrl()));
            progress.step("Starting Keycloak, output in " + home.log());
            KeycloakProcess keycloak = shutdown.closes(KeycloakProcess.start(settings, home));
            keycloak.awaitReady(progress);
            progress.step("Ready");
            progress.plain(new Welcome(settings).text(realmFile()));
            return keycloak.awaitEnd();
        }
    }

    private void prepareHome() throws IOException {
        if (settings.reset()) {
            progress.step("Forgetting the database");
            home.forgetDatabase();
        }
        home.rememberSmtpPort(settings.smtp());
        List<String> changed = home.deploy(settings.providers());
        progress.step(changed.isEmpty() ? "Our jars are as they were" : "Deployed " + String.join(", ", changed));
        for (String file : home.offerRealms(settings.realms())) {
            progress.step(file + " changed after it was imported: -Ddev.reset takes it over, and forgets all else");
        }
    }

    private Path realmFile() {
        return settings.realms().resolve("educloud-realm.json");
    }
}
