package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.settings.IntSetting;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

/**
 * How long links live and how often one may try, in one realm at one moment.
 *
 * @param linkLifespan from creation to the last moment the secret is accepted
 * @param secretLength characters of a secret, each worth five bits
 * @param attemptsPerLink wrong secrets until a link is locked
 * @param attemptsPerMember wrong secrets over all of a member's links in {@link #MEMBER_WINDOW}
 * @param recoveryLifespan from the right secret to the end of the recovery
 * @param linksPerAdministrator links one administrator may create in {@link #ADMINISTRATOR_WINDOW}
 * @param linksPerMember links that may be created for one member in {@link #MEMBER_WINDOW}
 * @param maxAuthAge how long ago an administrator may have signed in to create a link
 * @param retention how long the row of an ended link is kept
 */
public record ResetLinkPolicy(
        Duration linkLifespan,
        int secretLength,
        int attemptsPerLink,
        int attemptsPerMember,
        Duration recoveryLifespan,
        int linksPerAdministrator,
        int linksPerMember,
        Duration maxAuthAge,
        Duration retention) {

    /** The window of {@link #linksPerAdministrator}. */
    public static final Duration ADMINISTRATOR_WINDOW = Duration.ofHours(1);

    /** The window of {@link #linksPerMember} and {@link #attemptsPerMember}. */
    public static final Duration MEMBER_WINDOW = Duration.ofHours(24);

    /** After so many wrong secrets the people concerned are told, unless the link is locked by then. */
    public static final int WRONG_SECRETS_UNTIL_WARNING = 3;

    private static final RealmSetting<Integer> LINK_LIFESPAN = new IntSetting("link-lifespan", 10_800, 600, 86_400);
    private static final RealmSetting<Integer> SECRET_LENGTH = IntSetting.oneOf(
            "secret-length",
            16,
            Secret.LENGTHS.stream().mapToInt(Integer::intValue).toArray());
    private static final RealmSetting<Integer> ATTEMPTS_PER_LINK = new IntSetting("attempts-per-link", 5, 3, 20);
    private static final RealmSetting<Integer> ATTEMPTS_PER_MEMBER = new IntSetting("attempts-per-member", 25, 5, 100);
    private static final RealmSetting<Integer> RECOVERY_LIFESPAN =
            new IntSetting("recovery-lifespan", 1_800, 300, 3_600);
    private static final RealmSetting<Integer> LINKS_PER_ADMINISTRATOR =
            new IntSetting("links-per-administrator", 30, 1, 1_000);
    private static final RealmSetting<Integer> LINKS_PER_MEMBER = new IntSetting("links-per-member", 5, 1, 1_000);
    private static final RealmSetting<Integer> MAX_AUTH_AGE = new IntSetting("max-auth-age", 900, 60, 43_200);
    private static final RealmSetting<Integer> RETENTION_DAYS = new IntSetting("retention-days", 90, 1, 3_650);

    /** Every setting of this room, for documentation and checks. */
    public static final List<RealmSetting<Integer>> SETTINGS = List.of(
            LINK_LIFESPAN,
            SECRET_LENGTH,
            ATTEMPTS_PER_LINK,
            ATTEMPTS_PER_MEMBER,
            RECOVERY_LIFESPAN,
            LINKS_PER_ADMINISTRATOR,
            LINKS_PER_MEMBER,
            MAX_AUTH_AGE,
            RETENTION_DAYS);

    /**
     * The policy of this realm now; its attributes win over the server's options {@code --spi-reset-link--jpa--<name>}.
     *
     * @throws InvalidSettingException when a value is outside its range
     */
    public static ResetLinkPolicy of(RealmModel realm) {
        Config.Scope options = Config.scope(ResetLinkSpi.NAME, "jpa");
        return new ResetLinkPolicy(
                Duration.ofSeconds(LINK_LIFESPAN.configuredBy(options).read(realm)),
                SECRET_LENGTH.configuredBy(options).read(realm),
                ATTEMPTS_PER_LINK.configuredBy(options).read(realm),
                ATTEMPTS_PER_MEMBER.configuredBy(options).read(realm),
                Duration.ofSeconds(RECOVERY_LIFESPAN.configuredBy(options).read(realm)),
                LINKS_PER_ADMINISTRATOR.configuredBy(options).read(realm),
                LINKS_PER_MEMBER.configuredBy(options).read(realm),
                Duration.ofSeconds(MAX_AUTH_AGE.configuredBy(options).read(realm)),
                Duration.ofDays(RETENTION_DAYS.configuredBy(options).read(realm)));
    }

    /**
     * Checks the server's options.
     *
     * @throws InvalidSettingException when one is outside its range; out of a factory's {@code init} it stops the start
     */
    public static void checkOptions(Config.Scope options) {
        SETTINGS.forEach(setting -> setting.configuredBy(options));
    }
}
