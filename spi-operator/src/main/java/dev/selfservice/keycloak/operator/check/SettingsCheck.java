package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
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

    private final List<RealmSetting<?>> settings;
    private final Set<String> names;

    SettingsCheck(ProjectProviderFactory source) {
        this.settings = settings(source);
        this.names = settings.stream().map(RealmSetting::attribute).collect(Collectors.toUnmodifiableSet());
    }

    /** Every setting that a realm can have where projects come from this source. */
    static List<RealmSetting<?>> settings(ProjectProviderFactory source) {
        return Stream.of(
                        Stream.of(Selfservice.ENABLED),
                        ResetLinkPolicy.SETTINGS.stream(),
                        source.settings().stream(),
                        DelegationSettings.SETTINGS.stream())
                .<RealmSetting<?>>flatMap(settings -> settings)
                .toList();
    }

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.of(disabled(realm), invalid(realm), unknown(realm)).flatMap(findings -> findings);
    }

    private static Stream<Finding> disabled(RealmModel realm) {
        return Selfservice.enabled(realm) ? Stream.empty() : Stream.of(Fault.DISABLED.found());
    }

    private Stream<Finding> invalid(RealmModel realm) {
        return settings.stream().flatMap(setting -> {
            try {
                setting.read(realm);
                return Stream.empty();
            } catch (InvalidSettingException e) {
                return Stream.of(Fault.SETTING_INVALID.foundIn(
                        setting.attribute(), "It is '%s'; allowed is %s.".formatted(e.value(), e.range())));
            }
        });
    }

    private Stream<Finding> unknown(RealmModel realm) {
        return realm.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(OURS) && !names.contains(attribute.getKey()))
                .filter(attribute -> !attribute.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .map(Fault.SETTING_UNKNOWN::foundIn);
    }
}
