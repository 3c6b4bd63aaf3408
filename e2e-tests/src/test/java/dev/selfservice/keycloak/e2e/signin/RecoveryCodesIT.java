package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.Realms;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Recovery codes that an account has from elsewhere are kept, and don't come before the OTP (upstream #44115). */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class RecoveryCodesIT {

    private static final String OTHER_REALM = "with-recovery-codes";

    @InjectEducloud
    Educloud educloud;

    @Test
    void theRealmThatWeShipDoesNotAskForThem() {
        Person person = new People(educloud).person("codes", OtpApp.random(), RecoveryCodesIT::withCodes);

        Answer page = new ConsoleSignIn(new HttpBrowser(), educloud).password(person);

        assertThat(page.hasForm("kc-otp-login-form")).isTrue();
        assertThat(page.page().select("#try-another-way")).isEmpty();
    }

    @Test
    void whereTheyAreTakenAReplacedOtpStillComesFirst() {
        RealmResource realm = educloud.realms().create(realmThatTakesThem());
        educloud.afterTest(() -> educloud.realms().remove(OTHER_REALM));
        String url = Educloud.url(OTHER_REALM);
        People people = new People(educloud, realm);
        Administrator administrator = Administrator.signIn(url, people.administrator("ec101"), "ec101");
        Person member = people.person("codes", OtpApp.random(), RecoveryCodesIT::withCodes);
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);

        OtpApp app = ScriptedMember.open(call.mail()).recover(call.link().secret());

        assertThat(realm.users().get(member.id()).credentials())
                .extracting(CredentialRepresentation::getType)
                .contains("recovery-authn-codes");
        new ConsoleSignIn(new HttpBrowser(), url).signIn(member.with(member.password(), app));
    }

    private static void withCodes(UserRepresentation user) {
        CredentialRepresentation codes = new CredentialRepresentation();
        codes.setType("recovery-authn-codes");
        codes.setSecretData("{\"codes\":[{\"number\":1,\"encodedHashedValue\":\"AAAA\"}]}");
        codes.setCredentialData(
                "{\"hashIterations\":1,\"algorithm\":\"SHA-512\",\"totalCodes\":1,\"remainingCodes\":1}");
        List<CredentialRepresentation> credentials = new ArrayList<>(user.getCredentials());
        credentials.add(codes);
        user.setCredentials(credentials);
        user.setGroups(List.of("/projects/ec101"));
    }

    private static RealmRepresentation realmThatTakesThem() {
        RealmRepresentation realm = Realms.educloudNamed(OTHER_REALM);
        AuthenticationFlowRepresentation factor = new AuthenticationFlowRepresentation();
        factor.setAlias("second factor");
        factor.setProviderId("basic-flow");
        factor.setAuthenticationExecutions(List.of(
                execution("auth-otp-form", "ALTERNATIVE", 10),
                execution("auth-recovery-authn-code-form", "ALTERNATIVE", 20)));
        AuthenticationExecutionExportRepresentation second = execution(null, "REQUIRED", 20);
        second.setFlowAlias(factor.getAlias());
        second.setAuthenticatorFlow(true);
        realm.getAuthenticationFlows().stream()
                .filter(flow -> "selfservice browser forms".equals(flow.getAlias()))
                .forEach(flow -> flow.setAuthenticationExecutions(
                        List.of(execution("auth-username-password-form", "REQUIRED", 10), second)));
        List<AuthenticationFlowRepresentation> flows = new ArrayList<>(realm.getAuthenticationFlows());
        flows.add(factor);
        realm.setAuthenticationFlows(flows);
        return realm;
    }

    private static AuthenticationExecutionExportRepresentation execution(
            @Nullable String authenticator, String requirement, int priority) {
        AuthenticationExecutionExportRepresentation execution = new AuthenticationExecutionExportRepresentation();
        execution.setAuthenticator(authenticator);
        execution.setRequirement(requirement);
        execution.setPriority(priority);
        return execution;
    }
}
