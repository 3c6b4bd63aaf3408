package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.DonePage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A thief's passkey outlives a recovery; so the mail about it, and its last page, name what does. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OtherWaysInIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void theEndOfARecoveryNamesThemAll() {
        CalledForHelp call = called(OtherWaysInIT::withPasskeysAndCodes);
        IdPorten idPorten = new IdPorten(educloud);
        idPorten.connect(call.member(), idPorten.citizen());

        OtpEnrolmentPage enrolment = SecretPage.open(
                        chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        DonePage done = enrolment.confirm(OtpApp.of(enrolment.scan()).code());

        Look.at(done, "5-done-other-ways");
        assertThat(done.text())
                .contains(
                        "Passkey or security key: Blue key",
                        "Passkey or security key: –",
                        "Recovery codes: –",
                        "Connected with: ID-porten")
                .doesNotContain("evil");
        assertThat(done.linkedAccounts()).endsWith("/realms/educloud/account/linked-accounts");
        Mail told = finished(call.member());
        assertThat(told.text())
                .contains(
                        "Passkey or security key: Blue key",
                        "Recovery codes: –",
                        "Connected with: ID-porten",
                        "ask support to remove it",
                        "“Linked accounts”")
                .doesNotContain("evil", "http");
        assertThat(finished(call.administrator().person()).text()).doesNotContain("Passkey", "Recovery codes");
    }

    @Test
    void whereThereIsNoneNothingIsSaid() {
        CalledForHelp call = called(user -> {});

        ScriptedMember member = ScriptedMember.open(call.mail());
        member.recover(call.link().secret());

        assertThat(member.page().page().select("#other-ways")).isEmpty();
        assertThat(finished(call.member()).text()).doesNotContain("ask support to remove", "Passkey");
    }

    private CalledForHelp called(Consumer<UserRepresentation> change) {
        Person member = new People(educloud).person("keys", OtpApp.random(), user -> {
            user.setGroups(List.of("/projects/ec101"));
            change.accept(user);
        });
        return CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), member);
    }

    private Mail finished(Person person) {
        return new MailBox(educloud, person)
                .notices().stream()
                        .filter(mail -> mail.subject().startsWith("The recovery of"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void withPasskeysAndCodes(UserRepresentation user) {
        List<CredentialRepresentation> credentials = new ArrayList<>(user.getCredentials());
        credentials.add(passkey("webauthn", "Blue key", "AQ"));
        credentials.add(passkey("webauthn-passwordless", "go to www.evil.example", "Ag"));
        CredentialRepresentation codes = new CredentialRepresentation();
        codes.setType("recovery-authn-codes");
        codes.setSecretData("{\"codes\":[{\"number\":1,\"encodedHashedValue\":\"AAAA\"}]}");
        codes.setCredentialData(
                "{\"hashIterations\":1,\"algorithm\":\"SHA-512\",\"totalCodes\":1,\"remainingCodes\":1}");
        credentials.add(codes);
        user.setCredentials(credentials);
    }

    private static CredentialRepresentation passkey(String type, String label, String id) {
        CredentialRepresentation passkey = new CredentialRepresentation();
        passkey.setType(type);
        passkey.setUserLabel(label);
        passkey.setSecretData("{}");
        passkey.setCredentialData("{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"" + id
                + "\",\"counter\":0,\"credentialPublicKey\":\"AQ\"}");
        return passkey;
    }
}
