package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is the realm switched on, and has every setting a value in its range? */
final class SettingsCheck implements Check {

    private static final String OURS = "selfservice.";

    /** Every setting that a realm can have. */
    static final List<RealmSetting<?>> SETTINGS = Stream.of(
                    Stream.of(Selfservice.ENABLED),
                    ResetLinkPolicy.SETTINGS.stream(),
                    DelegationSettings.SETTINGS.stream())
            .<RealmSetting<?>>flatMap(settings -> settings)
            .toList();

    private static final Set<String> NAMES =
            SETTINGS.stream().map(RealmSetting::attribute).collect(Collectors.toUnmodifiableSet());

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.of(disabled(realm), invalid(realm), unknown(realm)).flatMap(findings -> findings);
    }

    private static Stream<Finding> disabled(RealmModel realm) {
        return Selfservice.enabled(realm) ? Stream.empty() : Stream.of(Fault.DISABLED.found());
    }

    private static Stream<Finding> invalid(RealmModel realm) {
        return SETTINGS.stream().flatMap(setting -> {
            try {
                setting.read(realm);
                return Stream.empty();
            } catch (InvalidSettingException e) {
                return Stream.of(Fault.SETTING_INVALID.foundIn(
                        setting.attribute(), "It is '%s'; allowed is %s.".formatted(e.value(), e.range())));
            }
        });
    }

    private static Stream<Finding> unknown(RealmModel realm) {
        return realm.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(OURS) && !NAMES.contains(attribute.getKey()))
                .filter(attribute -> !attribute.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .map(Fault.SETTING_UNKNOWN::foundIn);
    }
}
