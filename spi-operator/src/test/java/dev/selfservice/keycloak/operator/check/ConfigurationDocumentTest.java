package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the code does: the same settings, defaults, ranges and options. */
class ConfigurationDocumentTest {

    private static final Pattern SETTING = Pattern.compile(
            "(?m)^\\| `(selfservice\\.[a-z-]+)` \\| `([^`]+)` \\| ([^|]+) \\|[^|]*\\|[^|]+\\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w/])selfservice\\.[a-z]+(-[a-z]+)*");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| `([A-Za-z]+)` \\|");
    private static final Pattern THEME_PROPERTY = Pattern.compile("(?m)^([A-Za-z]+)=\\$\\{env\\.([A-Z_]+):}$");

    /** The source of projects that we ship. */
    private static final ProjectProviderFactory SHIPPED =
            ServiceLoader.load(ProjectProviderFactory.class).findFirst().orElseThrow();

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/configuration.md"));
    }

    @Test
    void listsEverySettingWithDefaultRangeAndOptionAndNoOther() throws IOException {
        assertThat(SETTING.matcher(document()).results().map(ConfigurationDocumentTest::documented))
                .containsExactlyElementsOf(SettingsCheck.settings(SHIPPED).stream()
                        .map(ConfigurationDocumentTest::real)
                        .toList());
    }

    @Test
    void listsEveryEnvironmentVariableOfTheThemeAndNoOther() throws IOException {
        String theme =
                Files.readString(Path.of("../themes/src/main/resources/theme/selfservice/account/theme.properties"));

        assertThat(VARIABLE.matcher(document()).results().map(row -> row.group(2) + " " + row.group(1)))
                .isNotEmpty()
                .containsExactlyElementsOf(THEME_PROPERTY
                        .matcher(theme)
                        .results()
                        .map(line -> line.group(1) + " " + line.group(2))
                        .toList());
    }

    @Test
    void whereverASettingIsNamedThereIsOne() throws IOException {
        StringBuilder named = new StringBuilder();
        for (Fault fault : Fault.values()) {
            named.append(fault.found()).append('\n');
        }
        for (String folder : List.of("../docs", "../realm-config", "../realm-config/existing-realm")) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "*.{md,yaml,json,sh}")) {
                for (Path file : files) {
                    named.append(Files.readString(file));
                }
            }
        }

        assertThat(NAME.matcher(named).results().map(MatchResult::group).distinct())
                .containsExactlyInAnyOrderElementsOf(SettingsCheck.settings(SHIPPED).stream()
                        .map(RealmSetting::attribute)
                        .toList());
    }

    private static String documented(MatchResult row) {
        String option = row.group(4).startsWith("`") ? row.group(4).replace("`", "") : "";
        return Stream.of(row.group(1), row.group(2), row.group(3), option)
                .toList()
                .toString();
    }

    private static String real(RealmSetting<?> setting) {
        return Stream.of(setting.attribute(), String.valueOf(setting.defaultValue()), setting.range(), option(setting))
                .toList()
                .toString();
    }

    /** Where the code reads the option from: the factories' {@code init}. */
    private static String option(RealmSetting<?> setting) {
        if (setting == Selfservice.ENABLED) {
            return "";
        }
        String scope = ResetLinkPolicy.SETTINGS.contains(setting)
                ? "reset-link--jpa"
                : SHIPPED.settings().contains(setting)
                        ? "project--" + SHIPPED.getId()
                        : "realm-restapi-extension--selfservice";
        return "--spi-" + scope + "--" + setting.name();
    }
}
