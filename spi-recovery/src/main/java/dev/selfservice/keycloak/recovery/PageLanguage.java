package dev.selfservice.keycloak.recovery;

import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;

/** The language chosen on a page of our endpoint. */
final class PageLanguage {

    private PageLanguage() {}

    /** Takes a choice the realm has; Keycloak would write any other text into a cookie unseen. */
    static void choose(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        String chosen =
                session.getContext().getUri().getQueryParameters().getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
        if (chosen != null && realm.getSupportedLocalesStream().anyMatch(chosen::equals)) {
            LocaleUtil.processLocaleParam(session, realm, null);
        }
    }
}
