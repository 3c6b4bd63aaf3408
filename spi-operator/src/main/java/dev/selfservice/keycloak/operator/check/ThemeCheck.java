package dev.selfservice.keycloak.operator.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** Has the realm our look, or one that is made from it? */
final class ThemeCheck implements Check {

    /** The name of our theme, of each type. */
    static final String OURS = "selfservice";

    /** More parents than any theme has; a theme may name itself as its parent. */
    private static final int MOST_PARENTS = 10;

    private final KeycloakSession session;

    ThemeCheck(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.of(
                        look(Theme.Type.LOGIN, realm.getLoginTheme()),
                        look(Theme.Type.ACCOUNT, realm.getAccountTheme()),
                        look(Theme.Type.EMAIL, realm.getEmailTheme()))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> look(Theme.Type type, @Nullable String chosen) {
        String name = chosen == null || chosen.isEmpty()
                ? session.getProvider(ThemeSelectorProvider.class).getDefaultThemeName(type)
                : chosen;
        return isMadeFromOurs(type, name)
                ? Stream.empty()
                : Stream.of(Fault.THEME_NOT_OURS.foundIn(type.name().toLowerCase(java.util.Locale.ROOT) + ": " + name));
    }

    private boolean isMadeFromOurs(Theme.Type type, String name) {
        return Stream.iterate(name, parent -> parent != null, parent -> parentOf(type, parent))
                .limit(MOST_PARENTS)
                .anyMatch(OURS::equals);
    }

    private @Nullable String parentOf(Theme.Type type, String name) {
        try {
            return session.theme().getTheme(name, type).getParentName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
