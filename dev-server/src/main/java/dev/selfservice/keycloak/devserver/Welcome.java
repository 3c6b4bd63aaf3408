package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a person needs to know once everything runs. */
final class Welcome {

    /** User name and password of Keycloak's own administrator; the server listens on this machine only. */
    static final String ADMIN = "admin";

    /** The password of all demo accounts, as in the realm file. */
    static final String PASSWORD = "Fjord-og-fjell-2026";

    /** The OTP seed of all demo accounts that have one, as an authenticator app takes it. */
    static final String OTP_SEED = "EDUCLOUDDEMO234567SELFSERVICEOTP";

    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    String text(Path realmFile) throws IOException {
        List<DemoAccount> accounts = DemoAccount.readAll(realmFile);
        return """

                  Self-service console   %s
                  Inbox of all mails     %s
                  Keycloak's own admin   %s/admin/educloud/console/   (%s / %s, by way of realm master)

                  Demo accounts: password %s, OTP seed %s
                  (a code without an app: oathtool --totp --base32 %s)
                    Project administrators
                %s
                    Members
                %s
                  ID-porten is a mock: ingrid and tor are connected, liv, eva, odd and aud are not; password mock

                  Ctrl-C stops everything; -Ddev.reset starts from an empty database.
                """.formatted(
                        settings.consoleUrl(),
                        settings.inboxUrl(),
                        settings.keycloakUrl(),
                        ADMIN,
                        ADMIN,
                        PASSWORD,
                        OTP_SEED,
                        OTP_SEED,
                        lines(accounts, true),
                        lines(accounts, false));
    }

    private static String lines(List<DemoAccount> accounts, boolean administrators) {
        return accounts.stream()
                .filter(account -> account.administers().isEmpty() != administrators)
                .map(Welcome::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(DemoAccount account) {
        List<String> projects = account.administers().isEmpty() ? account.projects() : account.administers();
        return "      %-18s %-14s %s"
                .formatted(account.username(), String.join(", ", projects), account.remark())
                .stripTrailing();
    }
}
