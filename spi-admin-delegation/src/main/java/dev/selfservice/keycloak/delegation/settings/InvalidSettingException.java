package dev.selfservice.keycloak.delegation.settings;

/**
 * A setting has a value outside its range. Stops the server's start when thrown out of a factory's {@code init}; out of
 * a REST resource it is answered with 503 {@code not_configured} and logged.
 */
public final class InvalidSettingException extends NotConfiguredException {

    private static final int SHOWN = 100;

    private final String key;
    private final String value;
    private final String range;

    InvalidSettingException(String key, String value, String range) {
        super("%s is '%s'; allowed is %s".formatted(key, printable(value), range));
        this.key = key;
        this.value = printable(value);
        this.range = range;
    }

    /** The realm attribute's name, or the server option's. */
    public String key() {
        return key;
    }

    /** The value found, fit for a log line: one line, cut after {@value #SHOWN} characters. */
    public String value() {
        return value;
    }

    /** What is allowed, in words. */
    public String range() {
        return range;
    }

    private static String printable(String value) {
        String oneLine = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return oneLine.length() > SHOWN ? oneLine.substring(0, SHOWN) + "…" : oneLine;
    }
}
