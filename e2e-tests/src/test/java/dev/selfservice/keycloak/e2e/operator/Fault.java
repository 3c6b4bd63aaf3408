package dev.selfservice.keycloak.e2e.operator;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * One way to break a realm, until the end of the test.
 *
 * @param findings what the check must then find, and nothing else
 * @param severity the worst among them
 * @param put breaks the realm
 */
record Fault(List<String> findings, String severity, Consumer<Educloud> put) {

    /** One for every finding that a realm can give rise to; the server's host name has a test of its own. */
    static Stream<Fault> all() {
        return Stream.of(settings(), realm(), projects()).flatMap(faults -> faults);
    }

    private static Stream<Fault> settings() {
        return Stream.of(
                new Fault(List.of("disabled"), "warning", educloud -> educloud.set("enabled", "false")),
                new Fault(
                        List.of("setting_invalid:selfservice.link-lifespan"),
                        "error",
                        educloud -> educloud.set("link-lifespan", "599")),
                new Fault(
                        List.of("setting_invalid:selfservice.projects-group"),
                        "error",
                        educloud -> educloud.set("projects-group", "projects/")),
                new Fault(
                        List.of("disabled", "setting_invalid:selfservice.enabled"),
                        "error",
                        educloud -> educloud.set("enabled", "yes")),
                new Fault(
                        List.of("setting_unknown:selfservice.link-lifspan"),
                        "warning",
                        educloud -> educloud.set("link-lifspan", "600")));
    }

    private static Stream<Fault> realm() {
        return Stream.of(
                inRealm("mail_not_set", "error", realm -> realm.setSmtpServer(Map.of())),
                inRealm("action_lifespan_short", "warning", realm -> realm.setAccessCodeLifespanUserAction(300)),
                inRealm("login_timeout_short", "warning", realm -> realm.setAccessCodeLifespanLogin(1799)),
                inRealm("forgot_password_on", "error", realm -> realm.setResetPasswordAllowed(true)),
                inRealm("brute_force_off", "warning", realm -> realm.setBruteForceProtected(false)),
                inRealm(
                        "second_factor_optional:browser flow: browser",
                        "error",
                        realm -> realm.setBrowserFlow("browser")),
                inRealm(
                        "second_factor_optional:direct grant flow: direct grant",
                        "error",
                        realm -> realm.setDirectGrantFlow("direct grant")),
                inRealm("locales_off", "warning", realm -> realm.setInternationalizationEnabled(false)),
                inRealm("locale_missing:nn", "ok", realm -> realm.setSupportedLocales(java.util.Set.of("en", "nb"))),
                inRealm(
                        "locale_untranslated:no",
                        "warning",
                        realm -> realm.setSupportedLocales(java.util.Set.of("en", "nb", "nn", "no"))),
                inRealm("theme_not_ours:login: keycloak.v2", "warning", realm -> realm.setLoginTheme("keycloak.v2")),
                inRealm("theme_not_ours:account: keycloak.v3", "warning", realm -> realm.setAccountTheme("")),
                inRealm("theme_not_ours:email: base", "warning", realm -> realm.setEmailTheme("base")),
                inRealm("events_not_stored", "warning", realm -> realm.setEventsEnabled(false)),
                inRealm("admin_events_not_stored", "warning", realm -> realm.setAdminEventsEnabled(false)),
                new Fault(
                        List.of("otp_can_be_added"),
                        "warning",
                        educloud -> educloud.enableAction("CONFIGURE_TOTP", true)),
                disabled("UPDATE_PASSWORD"),
                disabled("selfservice-replace-otp"));
    }

    private static Stream<Fault> projects() {
        return Stream.of(
                new Fault(
                        List.of("projects_missing:/nowhere"),
                        "error",
                        educloud -> educloud.set("projects-group", "/nowhere")),
                new Fault(
                        List.of("projects_none"),
                        "warning",
                        educloud -> educloud.set("projects-group", "/projects/ec101/admins")));
    }

    private static Fault inRealm(String finding, String severity, Consumer<RealmRepresentation> change) {
        return new Fault(List.of(finding), severity, educloud -> educloud.configure(change));
    }

    private static Fault disabled(String action) {
        return new Fault(
                List.of("action_disabled:" + action), "error", educloud -> educloud.enableAction(action, false));
    }

    @Override
    public String toString() {
        return findings.toString();
    }
}
