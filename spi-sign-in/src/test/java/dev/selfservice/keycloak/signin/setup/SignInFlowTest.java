package dev.selfservice.keycloak.signin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeFlows;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.WebAuthnPolicy;

/** Rule 18, in a realm that had people before us: which flow demands a second factor, and what is left to the operator. */
class SignInFlowTest {

    private static final SignInFlow BROWSER = SignInFlow.ALL.get(0);
    private static final SignInFlow DIRECT_GRANT = SignInFlow.ALL.get(1);

    private final WebAuthnPolicy passkeys = new WebAuthnPolicy();
    private final FakeRealm realm = new FakeRealm("realm").answer("getWebAuthnPolicyPasswordless", passkeys);
    private final FakeFlows flows = realm.flows();
    private final AuthenticationFlowModel browser = flows.flow("browser");
    private final AuthenticationFlowModel forms;

    SignInFlowTest() {
        flows.step(browser, Requirement.ALTERNATIVE, "auth-cookie");
        forms = flows.subflow(browser, Requirement.ALTERNATIVE, "forms");
        flows.step(forms, Requirement.REQUIRED, "auth-username-password-form");
        realm.model().setBrowserFlow(browser);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("nothing", false, test -> {}),
                way("ours, required", true, test -> test.ours(Requirement.REQUIRED)),
                way("ours, switched off", false, test -> test.ours(Requirement.DISABLED)),
                way("ours, as an alternative", false, test -> test.ours(Requirement.ALTERNATIVE)),
                way(
                        "Keycloak's own, which lets a password enrol",
                        false,
                        test -> test.flows.step(test.forms, Requirement.REQUIRED, "auth-otp-form")),
                way("ours in a condition", false, test -> test.oursIn(Requirement.CONDITIONAL)),
                way("ours in a flow that is off", false, test -> test.oursIn(Requirement.DISABLED)),
                way("ours in a flow within", true, test -> test.oursIn(Requirement.REQUIRED)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ways")
    void aSecondFactorIsDemandedWhereOurStepCannotBePassedBy(
            String what, boolean demanded, Consumer<SignInFlowTest> change) {
        change.accept(this);

        assertThat(BROWSER.demandsSecondFactor(realm.model())).as(what).isEqualTo(demanded);
    }

    @Test
    void inACopyOfTheFlowTheOtpBecomesAMustAndTheFlowItselfStays() {
        AuthenticationFlowModel conditional = flows.subflow(forms, Requirement.CONDITIONAL, "otp");
        flows.step(conditional, Requirement.REQUIRED, "conditional-user-configured");
        flows.step(conditional, Requirement.REQUIRED, "auth-otp-form");

        assertThat(demand(BROWSER)).isEqualTo(SignInSetup.Outcome.SET);

        assertThat(BROWSER.demandsSecondFactor(realm.model())).isTrue();
        assertThat(realm.model().getBrowserFlow().getAlias()).isEqualTo("selfservice browser");
        assertThat(flows.stepsOf(realm.model().getFlowByAlias("selfservice browser forms")))
                .containsExactly(
                        "REQUIRED auth-username-password-form",
                        "DISABLED selfservice browser otp",
                        "REQUIRED selfservice-otp-required");
        assertThat(flows.stepsOf(browser)).containsExactly("ALTERNATIVE auth-cookie", "ALTERNATIVE forms");
        assertThat(flows.stepsOf(forms)).containsExactly("REQUIRED auth-username-password-form", "CONDITIONAL otp");
        assertThat(demand(BROWSER)).isEqualTo(SignInSetup.Outcome.THERE);
    }

    @Test
    void soItIsForApplicationsWithoutABrowser() {
        AuthenticationFlowModel grant = flows.flow("direct grant");
        flows.step(grant, Requirement.REQUIRED, "direct-grant-validate-username");
        flows.step(grant, Requirement.REQUIRED, "direct-grant-validate-password");
        realm.model().setDirectGrantFlow(grant);

        assertThat(demand(DIRECT_GRANT)).isEqualTo(SignInSetup.Outcome.SET);
        assertThat(DIRECT_GRANT.demandsSecondFactor(realm.model())).isTrue();
    }

    @Test
    void aFlowThatDoesMoreThanWeUnderstandIsLeft() {
        flows.step(forms, Requirement.ALTERNATIVE, "webauthn-authenticator-passwordless");

        assertThatItIsLeft();
    }

    @Test
    void aFlowWithTwoPasswordsIsLeft() {
        AuthenticationFlowModel second = flows.subflow(browser, Requirement.ALTERNATIVE, "second");
        flows.step(second, Requirement.REQUIRED, "auth-username-password-form");

        assertThatItIsLeft();
    }

    @Test
    void whereThePasswordsPageTakesPasskeysItIsLeft() {
        passkeys.setPasskeysEnabled(true);

        assertThatItIsLeft();
    }

    @Test
    void whereOurNameIsTakenItIsLeft() {
        flows.flow("selfservice browser");

        assertThat(demand(BROWSER)).isEqualTo(SignInSetup.Outcome.LEFT);
        assertThat(realm.model().getBrowserFlow().getAlias()).isEqualTo("browser");
    }

    /** Its operators could lock themselves out. */
    @Test
    void theRealmOfTheOperatorsIsLeft() {
        realm.answer("getName", "master");

        assertThatItIsLeft();
    }

    private void assertThatItIsLeft() {
        assertThat(demand(BROWSER)).isEqualTo(SignInSetup.Outcome.LEFT);
        assertThat(realm.model().getFlowByAlias("selfservice browser")).isNull();
        assertThat(realm.model().getBrowserFlow().getAlias()).isEqualTo("browser");
    }

    private SignInSetup.Outcome demand(SignInFlow flow) {
        return new SignInSetup(Fake.of(KeycloakSession.class, Map.of()), realm.model()).demandSecondFactor(flow);
    }

    private void ours(Requirement requirement) {
        flows.step(forms, requirement, "selfservice-otp-required");
    }

    private void oursIn(Requirement requirement) {
        flows.step(flows.subflow(forms, requirement, "within"), Requirement.REQUIRED, "selfservice-otp-required");
    }

    private static Arguments way(String what, boolean demanded, Consumer<SignInFlowTest> change) {
        return Arguments.of(what, demanded, change);
    }
}
