package dev.selfservice.keycloak.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseMadeForAnotherMailCatcherIsRefused() throws IOException {
        var home = new KeycloakHome(folder);
        home.rememberSmtpPort(smtp(3125));
        home.rememberSmtpPort(smtp(3125));
        assertThatThrownBy(() -> home.rememberSmtpPort(smtp(3126)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("-Ddev.smtp-port=3125")
                .hasMessageContaining("-Ddev.reset");
        home.forgetDatabase();
        home.rememberSmtpPort(smtp(3126));
    }

    @Test
    void forgettingTheDatabaseTakesItsImportsAlong() throws IOException {
        Path database = Files.createDirectories(folder.resolve("data/h2")).resolve("keycloakdb.mv.db");
        Path realm = Files.createDirectories(folder.resolve("data/import")).resolve("x-realm.json");
        Path jar = Files.createDirectories(folder.resolve("providers")).resolve("x.jar");
        for (Path file : new Path[] {database, realm, jar}) {
            Files.writeString(file, "x");
        }
        new KeycloakHome(folder).forgetDatabase();
        assertThat(database).doesNotExist();
        assertThat(realm).doesNotExist();
        assertThat(jar).exists();
    }

    private static ServerPort smtp(int number) {
        return new ServerPort("mail catcher", "dev.smtp-port", number);
    }
}
