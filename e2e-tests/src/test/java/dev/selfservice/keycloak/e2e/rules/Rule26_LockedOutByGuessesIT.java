package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Anybody can guess at an account until Keycloak disables it for good. That mustn't keep its owner from being helped. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
@Tag("database")
class Rule26_LockedOutByGuessesIT {

    @InjectEducloud
    Educloud educloud;

    @BeforeEach
    void threeGuessesLockOutForGood() {
        educloud.configure(realm -> {
            realm.setBruteForceProtected(true);
            realm.setPermanentLockout(true);
            realm.setMaxTemporaryLockouts(0);
            realm.setFailureFactor(3);
            realm.setQuickLoginCheckMilliSeconds(1L);
        });
    }

    @Test
    void lockedOutMemberIsHelpedAndSignsIn() {
        Person member = new People(educloud).member("ec101");
        guess(member, 3);
        lockedOut(member);
        assertThat(new ConsoleSignIn(new HttpBrowser(), educloud)
                        .password(member)
                        .body())
                .as("the right password")
                .contains("kc-form-login");

        Administrator administrator = Administrator.of(educloud, "ec101");
        assertThat(listed(administrator, member).path("eligible").asBoolean()).isTrue();
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember recovering = ScriptedMember.open(call.mail());
        recovering.toOtpPage(call.link().secret());
        assertThat(enabled(member)).as("before it is finished").isFalse();
        OtpApp app = recovering.scan();
        recovering.otp(app.code());

        assertThat(recovering.isDone()).isTrue();
        assertThat(enabled(member)).isTrue();
        assertThat(new AuditTrail(educloud).of(call.link())).contains("completed", "unlocked");
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member.with(member.password(), app));
        assertThat(educloud.inside().count("SELFSERVICE_LOCKOUT", "USER_ID = '" + member.id() + "'"))
                .isZero();
    }

    @Test
    void whoFinishesWithNothingChangedIsUnlockedToo() {
        Person member = new People(educloud).member("ec101");
        guess(member, 3);
        lockedOut(member);
        CalledForHelp call = CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), member);

        ScriptedMember recovering = ScriptedMember.open(call.mail());
        recovering.secret(call.link().secret());
        recovering.skipPassword();
        recovering.choose("finish");
        recovering.confirmFinish();

        assertThat(recovering.isDone()).isTrue();
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member);
    }

    @Test
    void whomAnOperatorDisabledStaysDisabledHoweverManyGuessesAreMade() {
        Person member = new People(educloud).member("ec101");
        new Account(educloud, member).disable();
        Administrator administrator = Administrator.of(educloud, "ec101");
        assertRefused(administrator, member);

        guess(member, 3);
        // Keycloak says of it what it says of any account that was guessed at.
        lockedOut(member);

        assertRefused(administrator, member);
    }

    @Test
    void whomAnOperatorDisablesDuringARecoveryIsOut() {
        Person member = new People(educloud).member("ec101");
        guess(member, 3);
        lockedOut(member);
        Administrator administrator = Administrator.of(educloud, "ec101");
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember recovering = ScriptedMember.open(call.mail());
        recovering.secret(call.link().secret());
        assertThat(recovering.isPastTheSecret()).isTrue();

        new Account(educloud, member).disable();

        recovering.password("Sol-over-Lofoten-2027");
        assertThat(recovering.isToldTheLinkIsDead()).isTrue();
        assertThat(enabled(member)).isFalse();
        assertRefused(administrator, member);
    }

    private static void assertRefused(Administrator administrator, Person member) {
        assertThat(listed(administrator, member).path("reason").asText()).isEqualTo("disabled");
        Answer refused = administrator.order(member.id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("reason").asText()).isEqualTo("disabled");
    }

    private static JsonNode listed(Administrator administrator, Person member) {
        return administrator
                .api()
                .get("/projects/" + administrator.projectId() + "/members?search=" + member.username())
                .json()
                .path(0);
    }

    private void guess(Person member, int times) {
        for (int i = 0; i < times; i++) {
            new ConsoleSignIn(new HttpBrowser(), educloud).password(member.with("a wrong password " + i, null));
        }
    }

    /** Keycloak counts beside the request, and of guesses at once not each: so one more follows until it has enough. */
    private void lockedOut(Person member) {
        Awaitility.await("locked out for good")
                .pollInterval(Duration.ofSeconds(2))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    boolean lockedOut = isLockedOut(member);
                    if (!lockedOut) {
                        guess(member, 1);
                    }
                    return lockedOut;
                });
        assertThat(enabled(member)).isFalse();
    }

    private boolean isLockedOut(Person member) {
        Map<String, List<String>> attributes = account(member).getAttributes();
        return attributes != null && List.of("permanentLockout").equals(attributes.get("disabledReason"));
    }

    private boolean enabled(Person member) {
        return account(member).isEnabled();
    }

    private UserRepresentation account(Person member) {
        return educloud.admin().users().get(member.id()).toRepresentation();
    }
}
