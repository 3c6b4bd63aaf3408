package dev.selfservice.keycloak.operator.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Are the offered languages those that our texts have? */
final class LanguageCheck implements Check {

    private final KeycloakSession session;

    LanguageCheck(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Stream<Finding> look(RealmModel realm) {
        if (!realm.isInternationalizationEnabled()) {
            return Stream.of(Fault.LOCALES_OFF.found());
        }
        List<String> ours = ours();
        if (ours.isEmpty()) {
            // The jar of themes is missing: the check of themes tells of it.
            return Stream.empty();
        }
        List<String> offered = realm.getSupportedLocalesStream().sorted().toList();
        return Stream.concat(
                ours.stream().filter(locale -> !offered.contains(locale)).map(Fault.LOCALE_MISSING::foundIn),
                offered.stream().filter(locale -> !ours.contains(locale)).map(Fault.LOCALE_UNTRANSLATED::foundIn));
    }

    /** As our theme says; it is written there when the theme is built. */
    private List<String> ours() {
        try {
            Theme theme = session.theme().getTheme(ThemeCheck.OURS, Theme.Type.LOGIN);
            return ThemeCheck.OURS.equals(theme.getName())
                    ? List.of(theme.getProperties().getProperty("locales", "").split(","))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
