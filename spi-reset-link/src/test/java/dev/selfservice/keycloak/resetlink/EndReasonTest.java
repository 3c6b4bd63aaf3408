package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndReasonTest {

    @ParameterizedTest
    @CsvSource({
        "FINISHED,                 finished,                 COMPLETED",
        "MAIL_FAILED,              mail_failed,              MAIL_FAILED",
        "TOO_MANY_WRONG_SECRETS,   too_many_wrong_secrets,   LOCKED",
        "TIME_OUT,                 time_out,                 EXPIRED",
        "NEWER_LINK,               newer_link,               REPLACED",
        "STOPPED_BY_ADMINISTRATOR, stopped_by_administrator, REVOKED",
        "STOPPED_BY_MEMBER,        stopped_by_member,        REVOKED",
        "MEMBER_LEFT,              member_left,              REVOKED",
        "MEMBER_CHANGED,           member_changed,           REVOKED",
        "MEMBER_NOT_ELIGIBLE,      member_not_eligible,      REVOKED",
        "PROJECT_REMOVED,          project_removed,          REVOKED",
        "ADMINISTRATOR_CHANGED,    administrator_changed,    REVOKED"
    })
    void eachEndingHasAWordAndAStatus(EndReason endReason, String code, ResetLinkStatus status) {
        assertThat(endReason.code()).isEqualTo(code);
        assertThat(endReason.status()).isEqualTo(status);
    }
}
