package dev.selfservice.keycloak.delegation.person;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The language a person reads: their own choice when the realm has it, else the realm's default. */
public final class RecipientLocale {

    private RecipientLocale() {}

    public static Locale of(RealmModel realm, UserModel recipient) {
        return Optional.ofNullable(recipient.getFirstAttribute(UserModel.LOCALE))
                .filter(tag -> realm.getSupportedLocalesStream().anyMatch(tag::equals))
                .or(() -> Optional.ofNullable(realm.getDefaultLocale()))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
