package dev.selfservice.keycloak.e2e.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test that attacks one rule; its class says which by its name, e.g. {@code Rule05_GetChangesNothingIT}.
 *
 * @param rule the rule's number
 * @param claim what the class shows, in words
 * @param test what the method shows, in words
 */
record RuleTest(int rule, String claim, String test) implements Comparable<RuleTest> {

    private static final Pattern CLASS = Pattern.compile("Rule([0-9]{2})_([A-Za-z0-9]+)IT");
    private static final Comparator<RuleTest> ORDER = Comparator.comparingInt(RuleTest::rule)
            .thenComparing(RuleTest::claim)
            .thenComparing(RuleTest::test);

    /** Empty when the class is about no rule. */
    static Optional<RuleTest> of(String simpleClassName, String method) {
        Matcher matcher = CLASS.matcher(simpleClassName);
        return matcher.matches()
                ? Optional.of(new RuleTest(Integer.parseInt(matcher.group(1)), words(matcher.group(2)), words(method)))
                : Optional.empty();
    }

    /** {@code oldOtpGoes} as <i>Old OTP goes</i>. */
    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\botp\\b", "OTP")
                .replaceAll("\\bhtml\\b", "HTML")
                .replaceAll("\\bjson\\b", "JSON")
                .replaceAll("\\burl\\b", "URL")
                .replaceAll("^get\\b", "GET")
                .replaceAll("\\bid porten\\b", "ID-porten")
                .replaceAll("\\bkeycloak\\b", "Keycloak")
                .replaceAll("\\bsha 256\\b", "SHA-256");
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    @Override
    public int compareTo(RuleTest other) {
        return ORDER.compare(this, other);
    }
}
