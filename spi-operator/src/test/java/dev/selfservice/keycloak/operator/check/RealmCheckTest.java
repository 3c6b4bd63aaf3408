package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Each fault of a realm's configuration is found by its check, and none where all is well. */
class RealmCheckTest {

    private final RightRealm realm = new RightRealm();

    @Test
    void whereAllIsWellNothingIsFound() {
        assertThat(realm.found()).isEmpty();
        assertThat(realm.report().worst()).isEqualTo(Severity.OK);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(with("selfservice.link-lifespan", "an hour"), "setting_invalid selfservice.link-lifespan"),
                fault(with("selfservice.link-lifespan", "599"), "setting_invalid selfservice.link-lifespan"),
                fault(with("selfservice.link-livespan", "900"), "setting_unknown selfservice.link-livespan"),
                fault(answering("getSmtpConfig", Map.of("host", "smtp.example.org")), "mail_not_set"),
                fault(answering("getSmtpConfig", Map.of("host", " ", "from", "a@b.no")), "mail_not_set"),
                fault(with("frontendUrl", "sso.example.org"), "hostname_not_fixed"),
                fault(answering("getAccessCodeLifespanUserAction", 300), "action_lifespan_short"),
                fault(answering("getAccessCodeLifespanLogin", 1_799), "login_timeout_short"),
                fault(with("selfservice.recovery-lifespan", "3600"), "login_timeout_short"),
                fault(answering("isResetPasswordAllowed", true), "forgot_password_on"),
                fault(answering("isBruteForceProtected", false), "brute_force_off"),
                fault(
                        realm -> realm.realm()
                                .model()
                                .setBrowserFlow(realm.flows().flow("stock")),
                        "second_factor_optional browser flow: stock"),
                fault(
                        realm -> realm.realm()
                                .model()
                                .setDirectGrantFlow(realm.flows().flow("stock")),
                        "second_factor_optional direct grant flow: stock"),
                fault(answering("isInternationalizationEnabled", false), "locales_off"),
                fault(realm -> realm.locales("en", "nb"), "locale_missing nn"),
                fault(realm -> realm.locales("en", "nb", "nn", "no"), "locale_untranslated no"),
                fault(answering("getLoginTheme", "keycloak.v2"), "theme_not_ours login: keycloak.v2"),
                fault(answering("getAccountTheme", ""), "theme_not_ours account: keycloak.v2"),
                fault(answering("getEmailTheme", "itself"), "theme_not_ours email: itself"),
                fault(answering("isEventsEnabled", false), "events_not_stored"),
                fault(answering("isAdminEventsEnabled", false), "admin_events_not_stored"),
                fault(
                        realm -> realm.realm().requiredAction("UPDATE_PASSWORD", false),
                        "action_disabled UPDATE_PASSWORD"),
                fault(realm -> realm.realm().requiredAction("CONFIGURE_TOTP", true), "otp_can_be_added"),
                fault(
                        realm -> realm.realm().requiredAction("selfservice-replace-otp", false),
                        "action_disabled selfservice-replace-otp"),
                fault(
                        realm -> realm.flows()
                                .step(
                                        realm.realm().model().getFlowByAlias("reset link"),
                                        Requirement.ALTERNATIVE,
                                        "auth-cookie"),
                        "flow_changed"),
                fault(
                        realm -> realm.realm()
                                .model()
                                .getClientByClientId("selfservice-recovery")
                                .setStandardFlowEnabled(true),
                        "client_changed"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void eachFaultIsFoundAndNoOther(Consumer<RightRealm> mistake, String found) {
        mistake.accept(realm);

        assertThat(realm.found()).containsExactly(found);
    }

    @Test
    void aThemeThatIsMadeFromOursIsOurs() {
        realm.realm().answer("getLoginTheme", "child");

        assertThat(realm.found()).isEmpty();
    }

    @Test
    void whereSomeEventsAreChosenEachOfOursMustBeAmongThem() {
        realm.realm().answer("getEnabledEventTypesStream", (Fake.Answer) none -> Stream.of("LOGIN", "LOGOUT"));

        assertThat(realm.found())
                .contains("event_type_not_stored EXECUTE_ACTIONS", "event_type_not_stored UPDATE_CREDENTIAL")
                .doesNotContain("event_type_not_stored LOGOUT")
                .doesNotHaveDuplicates();
    }

    @Test
    void aRealmThatIsSwitchedOffIsToldSoAndNotThatItsSetupIsMissing() {
        FakeRealm off = new FakeRealm("off");

        assertThat(new SetupCheck().look(off.model())).isEmpty();
        assertThat(new ActionsCheck().look(off.model()).map(Finding::subject)).containsExactly("UPDATE_PASSWORD");
        off.enabled();
        assertThat(new SetupCheck().look(off.model()).map(Finding::id))
                .containsExactly("flow_missing", "client_missing");

        realm.realm().attribute("selfservice.enabled", "false");
        assertThat(realm.found()).containsExactly("disabled");
    }

    @Test
    void whatIsForeignIsTold() {
        FakeRealm foreign = new FakeRealm("foreign").enabled();
        foreign.flows().flow("reset link");
        foreign.client("selfservice-recovery");

        assertThat(new SetupCheck().look(foreign.model()).map(Finding::id))
                .containsExactly("flow_foreign", "client_foreign");
    }

    /** The timeout can't be compared with a lifespan that is none; all other questions are asked. */
    @Test
    void aQuestionThatNeedsAnInvalidSettingIsLeftOutAndTheRestIsAsked() {
        realm.realm()
                .attribute("selfservice.recovery-lifespan", "long")
                .answer("getAccessCodeLifespanLogin", 1)
                .answer("isAdminEventsEnabled", false);

        assertThat(realm.found())
                .containsExactly("setting_invalid selfservice.recovery-lifespan", "admin_events_not_stored");
        assertThat(realm.report().worst()).isEqualTo(Severity.ERROR);
    }

    private static Consumer<RightRealm> with(String attribute, String value) {
        return realm -> realm.realm().attribute(attribute, value);
    }

    private static Consumer<RightRealm> answering(String method, Object answer) {
        return realm -> realm.realm().answer(method, answer);
    }

    private static Arguments fault(Consumer<RightRealm> mistake, String found) {
        return Arguments.of(mistake, found);
    }

    /** Every check that finds something has been made to, here or beside. */
    @Test
    void noKindOfFaultIsForgotten() {
        List<String> elsewhere = List.of(
                "disabled",
                "flow_missing",
                "client_missing",
                "flow_foreign",
                "client_foreign",
                "console_offline_tokens",
                "action_missing",
                "event_type_not_stored",
                "projects_missing",
                "projects_none",
                "project_without_administrator",
                "administrator_alone",
                "not_all_shown");

        assertThat(Stream.concat(
                        faults().map(fault -> ((String) fault.get()[1]).replaceAll(" .*", ""))
                                .distinct(),
                        elsewhere.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Fault.values()).map(Fault::id).toList());
    }
}
