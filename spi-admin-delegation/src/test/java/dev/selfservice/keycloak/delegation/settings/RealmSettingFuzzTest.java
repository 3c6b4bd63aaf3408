package dev.selfservice.keycloak.delegation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.selfservice.keycloak.delegation.Fake;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.RealmModel;

/** Whatever stands in a realm's attribute: a value within the range, or a refusal that fits one line of a log. */
final class RealmSettingFuzzTest {

    private static final List<RealmSetting<?>> SETTINGS = Stream.concat(
                    DelegationSettings.SETTINGS.stream(),
                    Stream.of(
                            Selfservice.ENABLED,
                            new TextSetting("name", "nobody", "a name", name -> name.length() <= 5),
                            new IntSetting("link-lifespan", 10_800, 600, 86_400),
                            IntSetting.oneOf("secret-length", 16, 12, 16, 20, 24)))
            .toList();

    static Stream<String> values() {
        return Stream.of("", "true", "600", "0000600", "99999999999", "/projects", "/a//b", "1\n2\u202E");
    }

    @MethodSource("values")
    @FuzzTest(maxDuration = "30s")
    void anAttribute(@NotNull String value) {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getAttribute", value));
        for (RealmSetting<?> setting : SETTINGS) {
            try {
                Object read = setting.read(realm);

                String written = read instanceof Integer ? withoutLeadingZeros(value) : value;
                assertThat(read.toString())
                        .as(setting.name())
                        .isIn(written, setting.defaultValue().toString());
            } catch (InvalidSettingException refused) {
                assertThat(refused.value())
                        .hasSizeLessThanOrEqualTo(101)
                        .doesNotContain("\n", "\r", "\u2028", "\u202E");
            }
        }
    }

    private static String withoutLeadingZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
