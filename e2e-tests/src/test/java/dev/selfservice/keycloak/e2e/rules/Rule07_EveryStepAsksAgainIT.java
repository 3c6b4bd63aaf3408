package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Every step asks again: what is no longer true ends the link, and changes no credential. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule07_EveryStepAsksAgainIT {

    @InjectEducloud
    Educloud educloud;

    enum Moment {
        BEFORE_THE_SECRET,
        AFTER_THE_SECRET,
        BEFORE_THE_LAST_STEP
    }

    enum Change {
        MEMBER_DISABLED("MEMBER_NOT_ELIGIBLE"),
        MEMBER_LEFT("MEMBER_LEFT"),
        EMAIL_CHANGED("MEMBER_CHANGED"),
        MEMBER_PRIVILEGED("MEMBER_NOT_ELIGIBLE"),
        ADMINISTRATOR_DEMOTED("ADMINISTRATOR_CHANGED"),
        ADMINISTRATOR_DISABLED("ADMINISTRATOR_CHANGED"),
        LINK_STOPPED("STOPPED_BY_ADMINISTRATOR"),
        LINK_STOPPED_BY_MAIL("STOPPED_BY_MEMBER");

        private final String ending;

        Change(String ending) {
            this.ending = ending;
        }

        void happen(Educloud educloud, CalledForHelp call) {
            Account member = new Account(educloud, call.member());
            Account administrator = new Account(educloud, call.administrator().person());
            switch (this) {
                case MEMBER_DISABLED -> member.disable();
                case MEMBER_LEFT -> member.leave("/projects/ec101");
                case EMAIL_CHANGED -> member.changeEmail("new-" + call.member().email());
                case MEMBER_PRIVILEGED -> member.makePrivileged();
                case ADMINISTRATOR_DEMOTED -> administrator.leave("/projects/ec101/admins");
                case ADMINISTRATOR_DISABLED -> administrator.disable();
                case LINK_STOPPED -> call.administrator().stop(call.link());
                case LINK_STOPPED_BY_MAIL -> new HttpBrowser().post(call.mail().stopLink(), Map.of());
            }
        }
    }

    static Stream<Arguments> everyChangeAtEveryMoment() {
        return Stream.of(Change.values())
                .flatMap(change -> Stream.of(Moment.values()).map(moment -> Arguments.of(change, moment)));
    }

    @ParameterizedTest
    @MethodSource("everyChangeAtEveryMoment")
    void whatIsNoLongerTrueEndsTheLinkBeforeTheSecretAfterItAndBeforeTheLastStep(Change change, Moment moment) {
        CalledForHelp call = CalledForHelp.in(educloud);
        Account account = new Account(educloud, call.member());
        List<String> before = account.credentials();
        ScriptedMember member = ScriptedMember.open(call.mail());
        OtpApp app = null;
        if (moment == Moment.AFTER_THE_SECRET) {
            member.secret(call.link().secret());
        } else if (moment == Moment.BEFORE_THE_LAST_STEP) {
            app = member.toOtpPage(call.link().secret()).scan();
        }

        change.happen(educloud, call);
        switch (moment) {
            case BEFORE_THE_SECRET -> member.secret(call.link().secret());
            case AFTER_THE_SECRET -> member.password("Sol-over-Lofoten-2027");
            case BEFORE_THE_LAST_STEP -> member.otp(app.code());
        }

        assertThat(member.isToldTheLinkIsDead()).as(member.page().page().text()).isTrue();
        assertThat(account.credentials()).isEqualTo(before);
        assertThat(educloud.inside()
                        .select("select ENDING from SELFSERVICE_RESET_LINK where ID = '"
                                + call.link().id() + "'"))
                .containsExactly(change.ending);
        assertThat(new AuditTrail(educloud).of(call.link()))
                .containsOnlyOnce("stopped")
                .doesNotContain("completed", "otp_set", "password_set");
    }
}
