package dev.selfservice.keycloak.resetlink.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeFlows;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.settings.NotConfiguredException;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.signin.setup.RequiredActions;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** A realm gets what it lacks; what isn't ours, and a realm that doesn't use us, is never touched. */
class RealmSetupTest {

    private final FakeRealm realm = new FakeRealm("realm");
    private final RealmModel model = realm.model();
    private final FakeFlows flows = realm.flows();

    @Test
    void aRealmThatUsesUsGetsFlowClientAndRequiredActions() {
        setUp();

        assertThat(flows.stepsOf(flow())).containsExactly("REQUIRED selfservice-reset-link");
        assertThatAllIsRight();
        assertThat(RequiredActions.areRegistered(model)).isTrue();
        assertThat(RequiredActions.IDS).isNotEmpty().allSatisfy(id -> assertThat(
                        model.getRequiredActionProviderByAlias(id).isEnabled())
                .isTrue());
    }

    @Test
    void aRealmThatDoesNotUseUsIsNeverTouched() {
        RealmSetup.ensureUnlessForeign(model);
        assertThat(realm.isUntouched()).isTrue();

        realm.attribute("selfservice.enabled", "yes");
        RealmSetup.ensureUnlessForeign(model);
        assertThat(realm.isUntouched()).isTrue();
    }

    @Test
    void askingHowItStandsChangesNothing() {
        assertThat(SetupState.ofFlow(model)).isEqualTo(SetupState.MISSING);
        assertThat(SetupState.ofClient(model)).isEqualTo(SetupState.MISSING);
        assertThat(realm.isUntouched()).isTrue();
    }

    /** Rule 6: it can give out nothing, whatever somebody does with it. */
    @Test
    void theClientCanDoNothingElse() {
        setUp();

        ClientModel client = client();
        assertThat(client.isStandardFlowEnabled()).isFalse();
        assertThat(client.isImplicitFlowEnabled()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.isServiceAccountsEnabled()).isFalse();
        assertThat(client.isFullScopeAllowed()).isFalse();
        assertThat(client.getRedirectUris()).isEmpty();
        assertThat(client.getWebOrigins()).isEmpty();
        assertThat(client.getAuthenticationFlowBindingOverride(AuthenticationFlowBindings.BROWSER_BINDING))
                .isEqualTo(flow().getId());
    }

    static Stream<Consumer<ClientModel>> changesOfTheClient() {
        return Stream.of(
                client -> client.setEnabled(false),
                client -> client.setPublicClient(false),
                client -> client.setBearerOnly(true),
                client -> client.setConsentRequired(true),
                client -> client.setProtocol("saml"),
                client -> client.setStandardFlowEnabled(true),
                client -> client.setImplicitFlowEnabled(true),
                client -> client.setDirectAccessGrantsEnabled(true),
                client -> client.setServiceAccountsEnabled(true),
                client -> client.setFullScopeAllowed(true),
                client -> client.setRedirectUris(Set.of("https://evil.example.org/*")),
                client -> client.setAuthenticationFlowBindingOverride(
                        AuthenticationFlowBindings.BROWSER_BINDING, "other"));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheClient")
    void whateverIsChangedOfTheClientIsSeenAndPutRight(Consumer<ClientModel> change) {
        setUp();

        change.accept(client());

        assertThat(SetupState.ofClient(model)).isEqualTo(SetupState.CHANGED);
        setUp();
        assertThatAllIsRight();
    }

    static Stream<Consumer<FakeRealm>> changesOfTheFlow() {
        return Stream.of(
                realm -> realm.flows()
                        .step(realm.model().getFlowByAlias("reset link"), Requirement.ALTERNATIVE, "auth-cookie"),
                realm -> step(realm, step -> step.setRequirement(Requirement.DISABLED)),
                realm -> step(realm, step -> step.setRequirement(Requirement.ALTERNATIVE)),
                realm -> step(realm, step -> step.setAuthenticator("auth-cookie")));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheFlow")
    void whateverIsChangedOfTheFlowIsSeenAndPutRight(Consumer<FakeRealm> change) {
        setUp();

        change.accept(realm);

        assertThat(SetupState.ofFlow(model)).isEqualTo(SetupState.CHANGED);
        setUp();
        assertThat(flows.stepsOf(flow())).containsExactly("REQUIRED selfservice-reset-link");
        assertThatAllIsRight();
    }

    @Test
    void aForeignFlowOfOurNameIsLeftAndNothingIsMadeBesideIt() {
        AuthenticationFlowModel foreign = flows.flow("reset link");
        flows.step(foreign, Requirement.REQUIRED, "auth-cookie");

        setUp();

        assertThat(SetupState.ofFlow(model)).isEqualTo(SetupState.FOREIGN);
        assertThat(flows.stepsOf(foreign)).containsExactly("REQUIRED auth-cookie");
        assertThat(client()).isNull();
        assertThat(RequiredActions.areRegistered(model)).isFalse();
    }

    @Test
    void aForeignClientOfOurNameIsLeftAndNothingIsMadeBesideIt() {
        ClientModel foreign = realm.client(RecoveryClient.ID);
        foreign.setStandardFlowEnabled(true);

        setUp();

        assertThat(SetupState.ofClient(model)).isEqualTo(SetupState.FOREIGN);
        assertThat(foreign.isStandardFlowEnabled()).isTrue();
        assertThat(flow()).isNull();
    }

    @Test
    void whereSomebodyWaitsForAnAnswerSomethingForeignIsSaid() {
        SmallKeycloak keycloak = new SmallKeycloak();
        keycloak.realm().enabled().client(RecoveryClient.ID);

        assertThatThrownBy(() -> keycloak.run(RealmSetup::ensure))
                .isInstanceOf(NotConfiguredException.class)
                .hasMessageContaining("selfservice-recovery");
    }

    @Test
    void oneRealmThatCannotBeSetUpHoldsUpNoOther() {
        SmallKeycloak keycloak = new SmallKeycloak();
        keycloak.realm().enabled().answer("getFlowByAlias", (Fake.Answer) asked -> {
            throw new IllegalStateException("broken");
        });
        FakeRealm other = keycloak.realm("other").enabled();

        assertThatCode(() -> RealmSetup.ensureAll(keycloak.factory())).doesNotThrowAnyException();
        assertThat(SetupState.ofClient(other.model())).isEqualTo(SetupState.RIGHT);
    }

    @Test
    void aRequiredActionThatAnOperatorSwitchedOffStaysOff() {
        String id = RequiredActions.IDS.get(0);
        realm.requiredAction(id, false);

        setUp();

        assertThat(model.getRequiredActionProviderByAlias(id).isEnabled()).isFalse();
        assertThat(RequiredActions.areRegistered(model)).isTrue();
    }

    /** Keycloak lets nobody sign in where an action is registered that isn't there. */
    @Test
    void aRequiredActionOfAnEarlierVersionGoes() {
        setUp();
        realm.requiredAction("selfservice-parked-sign-in", true);
        assertThat(RequiredActions.areRegistered(model)).isFalse();

        setUp();

        assertThat(model.getRequiredActionProviderByAlias("selfservice-parked-sign-in"))
                .isNull();
        assertThat(RequiredActions.areRegistered(model)).isTrue();
    }

    private void setUp() {
        realm.enabled();
        RealmSetup.ensureUnlessForeign(model);
    }

    private void assertThatAllIsRight() {
        assertThat(SetupState.ofFlow(model)).isEqualTo(SetupState.RIGHT);
        assertThat(SetupState.ofClient(model)).isEqualTo(SetupState.RIGHT);
    }

    private AuthenticationFlowModel flow() {
        return model.getFlowByAlias("reset link");
    }

    private ClientModel client() {
        return model.getClientByClientId(RecoveryClient.ID);
    }

    private static void step(FakeRealm realm, Consumer<AuthenticationExecutionModel> change) {
        realm.model()
                .getAuthenticationExecutionsStream(
                        realm.model().getFlowByAlias("reset link").getId())
                .forEach(step -> {
                    change.accept(step);
                    realm.model().updateAuthenticatorExecution(step);
                });
    }
}
