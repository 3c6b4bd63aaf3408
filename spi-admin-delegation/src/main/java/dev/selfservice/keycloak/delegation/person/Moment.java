package dev.selfservice.keycloak.delegation.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** A moment in words: date, time and zone, in the reader's language and, when the account has one, zone. */
public final class Moment {

    /** The OpenID Connect claim {@code zoneinfo}, an IANA zone such as {@code Asia/Kathmandu}. */
    private static final String ZONEINFO = "zoneinfo";

    private Moment() {}

    /** E.g. {@code Sunday, November 22, 2026, 14:30 (UTC+05:45, Asia/Kathmandu)}. */
    public static String text(Instant moment, UserModel reader, Locale locale) {
        return text(moment, zone(reader.getFirstAttribute(ZONEINFO)), locale);
    }

    static String text(Instant moment, ZoneId zone, Locale locale) {
        ZonedDateTime time = moment.atZone(zone);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(time);
        String clock = DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
        return "%s, %s (%s)".formatted(date, clock, zoneText(time));
    }

    private static String zoneText(ZonedDateTime time) {
        String offset = "UTC" + (time.getOffset().equals(ZoneOffset.UTC) ? "" : time.getOffset());
        return time.getZone() instanceof ZoneOffset
                ? offset
                : offset + ", " + time.getZone().getId();
    }

    /** The account's zone; the server's when there is none or it isn't one. */
    static ZoneId zone(@Nullable String zoneinfo) {
        try {
            return zoneinfo == null || zoneinfo.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zoneinfo);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
