package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Whatever is done to an account, by whomever and by whichever path: its owner can't miss it. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule23_OwnerHearsOfEveryChangeIT {

    private static final String SET = "A way to sign in to your account was added or changed";
    private static final String REMOVED = "A way to sign in to your account was removed";
    private static final String BY_OWNER = "By: you, or somebody who was signed in to your account";
    private static final String BY_OPERATOR = "By: an operator of the service";

    @InjectEducloud
    Educloud educloud;

    private final HttpBrowser browser = new HttpBrowser();
    private Person person;

    @BeforeEach
    void somebody() {
        person = new People(educloud).member("ec101");
    }

    @Test
    void ownPasswordIsToldOnce() {
        assertThat(setOwnPassword().isRedirect()).isTrue();

        assertTold(SET, "What: Password", BY_OWNER);
    }

    @Test
    void ownRecoveryCodesAndTheirRemovalByTheAccountsRestAreTold() {
        Answer page = begin("CONFIGURE_RECOVERY_AUTHN_CODES");
        assertThat(browser.submit(page, "kc-recovery-codes-settings-form", Map.of(), this::isConsole)
                        .isRedirect())
                .as(page.page().text())
                .isTrue();
        assertTold(SET, "What: Recovery codes", BY_OWNER);
        educloud.mail().runCleanup();

        String id = stored("recovery-authn-codes");
        String token =
                new ConsoleSignIn(new HttpBrowser(), educloud).signIn(person).access();
        Answer removed = Api.ofAccount(educloud.url(), token)
                .call("DELETE", "/credentials/" + id, null, Map.of("Accept", "application/json"));

        assertThat(removed.status()).as(removed.body()).isEqualTo(204);
        assertTold(REMOVED, "What: Recovery codes", BY_OWNER);
    }

    @Test
    void ownRemovalByKeycloaksActionIsTold() {
        add(operator(), passkey("Blue key"));
        assertTold(SET, "What: Passkey or security key", "Name: Blue key", BY_OPERATOR);
        educloud.mail().runCleanup();
        Answer page = begin("delete_credential:" + stored("webauthn"));

        Answer removed =
                browser.post(page.page().select("form[method=POST]").attr("abs:action"), Map.of("accept", "yes"));

        assertThat(operator().credentials()).as(removed.page().text()).noneMatch(credential -> "webauthn"
                .equals(credential.getType()));

        assertTold(REMOVED, "What: Passkey or security key", "Name: Blue key", BY_OWNER);
    }

    static Stream<Arguments> operatorsChanges() {
        return Stream.of(
                change("a new password", SET, "What: Password", user -> user.resetPassword(password("Ny-fjord-2027"))),
                change("a password beside", SET, "What: Password", user -> add(user, password("Ny-fjord-2027"))),
                change("a passkey", SET, "What: Passkey or security key", user -> add(user, passkey("Key"))),
                change(
                        "the OTP taken away",
                        REMOVED,
                        "What: One-time code (OTP)",
                        user -> user.removeCredential(user.credentials().stream()
                                .filter(credential -> "otp".equals(credential.getType()))
                                .findFirst()
                                .orElseThrow()
                                .getId())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operatorsChanges")
    void operatorsChangeIsToldOnce(String what, String subject, String fact, Consumer<UserResource> change) {
        change.accept(operator());

        assertTold(subject, fact, BY_OPERATOR);
    }

    @Test
    void whatChangesNothingIsNotTold() {
        operator().logout();
        operator().setCredentialUserLabel(stored("otp"), "Another name");
        new Account(educloud, person).require("VERIFY_PROFILE");
        new ConsoleSignIn(new HttpBrowser(), educloud).open();

        assertThat(new MailBox(educloud, person).notices()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThatThrownBy(() -> operator().resetPassword(password("short"))).hasMessageContaining("400");
        assertThatThrownBy(() -> add(operator(), password("short"))).hasMessageContaining("400");

        assertThat(new MailBox(educloud, person).notices()).isEmpty();
    }

    @Test
    void accountThatIsMadeIsNotTold() {
        Person made = new People(educloud).person("made", OtpApp.random(), user -> {});

        assertThat(new MailBox(educloud, made).notices()).isEmpty();
    }

    @Test
    void whereKeycloakMailsItselfTheOwnerHearsOnceAndOfAnOperatorsChangeByUs() {
        educloud.configure(realm -> realm.setEventsListeners(List.of("jboss-logging", "email")));
        setOwnPassword();
        assertThat(new MailBox(educloud, person).noticeSubjects()).isNotEmpty().doesNotContain(SET);
        educloud.mail().runCleanup();

        operator().resetPassword(password("Ny-fjord-2027"));

        assertTold(SET, "What: Password", BY_OPERATOR);
    }

    @Test
    void nobodyIsToldInARealmThatDoesNotUseUs() {
        educloud.set("enabled", "false");

        operator().resetPassword(password("Ny-fjord-2027"));
        new Account(educloud, person).changeEmail("new-" + person.email());

        assertThat(new MailBox(educloud, person).notices()).isEmpty();
    }

    /** With an open session and the session's own password and code a thief would add a phone that nobody sees. */
    @Test
    void stockEnrolmentAddsNoSecondOtpAndWhereItMayTheOwnerIsTold() {
        Answer refused = begin("CONFIGURE_TOTP");
        assertThat(refused.hasForm("kc-totp-settings-form")).isFalse();
        assertThat(refused.location()).contains("kc_action_status=error");
        assertThat(new Account(educloud, person).otps()).hasSize(1);

        educloud.enableAction("CONFIGURE_TOTP", true);
        OtpApp thiefs = OtpApp.of("otpauth://totp/thief?secret=" + "IFAUCQKB".repeat(4));
        Answer page = new ConsoleSignIn(browser, educloud).open("&kc_action=CONFIGURE_TOTP");
        Answer added = browser.submit(
                page,
                "kc-totp-settings-form",
                Map.of("totp", thiefs.code(), "totpSecret", "A".repeat(20), "userLabel", "Thief"),
                this::isConsole);

        assertThat(added.isRedirect()).as(added.page().text()).isTrue();
        assertThat(new Account(educloud, person).otps()).hasSize(2);
        assertTold(SET, "What: One-time code (OTP)", BY_OWNER);
    }

    private Answer setOwnPassword() {
        return browser.submit(
                begin("UPDATE_PASSWORD"),
                "kc-passwd-update-form",
                Map.of("password-new", "Sol-over-Lofoten-2027", "password-confirm", "Sol-over-Lofoten-2027"),
                this::isConsole);
    }

    /** Signs in, as far as the action. */
    private Answer begin(String action) {
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        return console.otp(
                console.password(console.open("&kc_action=" + action), person),
                person.otp().code());
    }

    private boolean isConsole(String location) {
        return location.contains("/account/");
    }

    private void assertTold(String subject, String... facts) {
        List<Mail> notices = new MailBox(educloud, person).notices();
        assertThat(notices).extracting(Mail::subject).containsExactly(subject);
        assertThat(notices.get(0).text()).contains(facts).doesNotContain("http", "accountC");
    }

    private UserResource operator() {
        return educloud.admin().users().get(person.id());
    }

    private String stored(String type) {
        return operator().credentials().stream()
                .filter(credential -> type.equals(credential.getType()))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static Arguments change(String what, String subject, String fact, Consumer<UserResource> change) {
        return Arguments.of(what, subject, fact, change);
    }

    private static void add(UserResource user, CredentialRepresentation credential) {
        UserRepresentation account = user.toRepresentation();
        account.setCredentials(List.of(credential));
        user.update(account);
    }

    private static CredentialRepresentation password(String value) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(value);
        password.setTemporary(false);
        return password;
    }

    private static CredentialRepresentation passkey(String label) {
        CredentialRepresentation passkey = new CredentialRepresentation();
        passkey.setType("webauthn");
        passkey.setUserLabel(label);
        passkey.setSecretData("{}");
        passkey.setCredentialData(
                "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AQ\",\"counter\":0,"
                        + "\"credentialPublicKey\":\"AQ\"}");
        return passkey;
    }
}
