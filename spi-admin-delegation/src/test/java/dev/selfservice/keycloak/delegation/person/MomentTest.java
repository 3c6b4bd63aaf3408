package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T13:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Asia/Kathmandu | Sunday, November 22, 2026, 19:15 (UTC+05:45, Asia/Kathmandu)",
                "nb | Europe/Oslo | søndag 22. november 2026, 14:30 (UTC+01:00, Europe/Oslo)",
                "nn | Europe/Oslo | søndag 22. november 2026, 14:30 (UTC+01:00, Europe/Oslo)",
                "en | UTC | Sunday, November 22, 2026, 13:30 (UTC, UTC)",
                "en | Z | Sunday, November 22, 2026, 13:30 (UTC)"
            })
    void dateTimeAndZoneAreSaidInTheReadersLanguage(String language, String zone, String text) {
        assertThat(Moment.text(MOMENT, ZoneId.of(zone), Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nowhere/Land", "${7*7}", "🌍"})
    void aZoneThatIsNoneIsTheServers(String zoneinfo) {
        assertThat(Moment.zone(zoneinfo)).isEqualTo(ZoneId.systemDefault());
    }
}
