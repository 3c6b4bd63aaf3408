package dev.selfservice.keycloak.operator.check;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Are the offered languages those that our texts have? */
final class LanguageCheck implements Check {

    private static final List<String> OURS = List.of("en", "nb", "nn");

    @Override
    public Stream<Finding> look(RealmModel realm) {
        if (!realm.isInternationalizationEnabled()) {
            return Stream.of(Fault.LOCALES_OFF.found());
        }
        List<String> offered = realm.getSupportedLocalesStream().sorted().toList();
        return Stream.concat(
                OURS.stream().filter(locale -> !offered.contains(locale)).map(Fault.LOCALE_MISSING::foundIn),
                offered.stream().filter(locale -> !OURS.contains(locale)).map(Fault.LOCALE_UNTRANSLATED::foundIn));
    }
}
