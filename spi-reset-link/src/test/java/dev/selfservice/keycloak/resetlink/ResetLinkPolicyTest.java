package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.Config;

/** Names, defaults and ranges stand in docs/configuration.md, which has a test of its own. */
class ResetLinkPolicyTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    static Stream<RealmSetting<Integer>> settings() {
        return ResetLinkPolicy.SETTINGS.stream();
    }

    @Test
    void everyValueOfThePolicyHasItsSetting() {
        assertThat(ResetLinkPolicy.SETTINGS).hasSameSizeAs(ResetLinkPolicy.class.getRecordComponents());
    }

    /** The last number of a range is allowed everywhere and nowhere the default. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void eachSettingDecidesOneValueOfThePolicy(RealmSetting<Integer> setting) {
        ResetLinkPolicy byDefault = ResetLinkPolicy.of(new FakeRealm("realm").model());

        assertThat(changed(byDefault, set(setting, most(setting)))).hasSize(1);
        assertThat(changed(byDefault, set(setting, setting.defaultValue()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void eachHasARangeForTheRealmAndForTheServer(RealmSetting<Integer> setting) {
        for (int allowed : new int[] {least(setting), most(setting)}) {
            assertThatCode(() -> set(setting, allowed)).doesNotThrowAnyException();
            assertThatCode(() -> ResetLinkPolicy.checkOptions(option(setting, allowed)))
                    .doesNotThrowAnyException();
        }
        for (int refused : new int[] {least(setting) - 1, most(setting) + 1}) {
            assertThatThrownBy(() -> set(setting, refused)).isInstanceOf(InvalidSettingException.class);
            assertThatThrownBy(() -> ResetLinkPolicy.checkOptions(option(setting, refused)))
                    .isInstanceOf(InvalidSettingException.class);
        }
    }

    private static List<String> changed(ResetLinkPolicy one, ResetLinkPolicy other) {
        return Arrays.stream(ResetLinkPolicy.class.getRecordComponents())
                .filter(component -> !Objects.equals(value(component, one), value(component, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent component, ResetLinkPolicy policy) {
        try {
            return component.getAccessor().invoke(policy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int least(RealmSetting<Integer> setting) {
        return numbers(setting).get(0);
    }

    private static int most(RealmSetting<Integer> setting) {
        List<Integer> numbers = numbers(setting);
        return numbers.get(numbers.size() - 1);
    }

    private static List<Integer> numbers(RealmSetting<Integer> setting) {
        return NUMBER.matcher(setting.range())
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private static ResetLinkPolicy set(RealmSetting<Integer> setting, int value) {
        return ResetLinkPolicy.of(new FakeRealm("realm")
                .attribute(setting.attribute(), Integer.toString(value))
                .model());
    }

    private static Config.Scope option(RealmSetting<Integer> setting, int value) {
        Map<String, String> options = Map.of(setting.name(), Integer.toString(value));
        return Fake.answering(Config.Scope.class, Map.of("get", asked -> options.get((String) asked[0])));
    }
}
