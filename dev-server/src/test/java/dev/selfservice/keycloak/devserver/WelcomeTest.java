package dev.selfservice.keycloak.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we print and what the README says is what the realm file holds. */
class WelcomeTest {

    private static final Path REALM = Path.of("../realm-config/educloud-realm.json");
    private static final Path README = Path.of("../README.md");

    static List<DemoAccount> accounts() throws IOException {
        return DemoAccount.readAll(REALM);
    }

    @Test
    void threeAdministratorsAndTenOtherMembers() throws IOException {
        assertThat(accounts()).filteredOn(a -> !a.administers().isEmpty()).hasSize(3);
        assertThat(accounts()).filteredOn(a -> a.administers().isEmpty()).hasSize(10);
        assertThat(accounts()).allSatisfy(a -> assertThat(a.projects()).containsAll(a.administers()));
    }

    @Test
    void passwordAndSeedAreThoseOfTheRealmFile() throws IOException {
        assertThat(Files.readString(REALM)).contains(Welcome.PASSWORD).contains(Welcome.OTP_SEED);
        assertThat(Files.readString(README)).contains(Welcome.PASSWORD).contains(Welcome.OTP_SEED);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theReadmeAndTheConsoleNameEachAccount(DemoAccount account) throws IOException {
        String welcome = new Welcome(Settings.read(new Properties(), "home", "providers", "realms")).text(REALM);
        assertThat(welcome).contains(account.username()).contains(account.remark());
        assertThat(Files.readString(README)).contains("`" + account.username() + "`");
    }
}
