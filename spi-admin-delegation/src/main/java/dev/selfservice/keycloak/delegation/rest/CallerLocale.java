package dev.selfservice.keycloak.delegation.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.locale.DefaultLocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The language of an answer: the user's {@code locale}, else the request's {@code Accept-Language}, else the realm's
 * default; always one that the realm supports.
 *
 * <p>Not Keycloak's own selector: it prefers the cookie of the person who used this browser's login pages last.
 */
final class CallerLocale {

    private static final String USER_LOCALE = CallerLocale.class.getName();

    private final KeycloakSession session;
    private final RealmModel realm;

    CallerLocale(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** From now on the session's request is answered in this user's language. */
    void remember(UserModel user) {
        Optional.ofNullable(user.getFirstAttribute(UserModel.LOCALE))
                .ifPresent(locale -> session.setAttribute(USER_LOCALE, locale));
    }

    Locale get() {
        if (!realm.isInternationalizationEnabled()) {
            return Locale.ENGLISH;
        }
        List<Locale> supported =
                realm.getSupportedLocalesStream().map(Locale::forLanguageTag).toList();
        String[] wanted = Stream.concat(
                        Stream.ofNullable(session.getAttribute(USER_LOCALE, String.class)),
                        session.getContext().getHttpRequest().getHttpHeaders().getAcceptableLanguages().stream()
                                .map(Locale::toLanguageTag))
                .toArray(String[]::new);
        return Optional.ofNullable(DefaultLocaleSelectorProvider.findBestMatchingLocale(supported, wanted))
                .or(() -> Optional.ofNullable(realm.getDefaultLocale()).map(Locale::forLanguageTag))
                .orElse(Locale.ENGLISH);
    }
}
