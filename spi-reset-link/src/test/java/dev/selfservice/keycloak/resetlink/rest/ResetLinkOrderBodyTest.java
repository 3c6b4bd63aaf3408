package dev.selfservice.keycloak.resetlink.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.delegation.rest.Caller;
import dev.selfservice.keycloak.delegation.rest.ProjectScope;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.issue.ResetLinkOrder;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetLinkOrderBodyTest {

    private static final ProjectScope SCOPE = new ProjectScope(
            new Caller(Fake.user("ada"), Optional.of(Instant.EPOCH), Locale.ENGLISH),
            new Project("id-ec1", "ec1", "Coastal climate"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "kari, VIDEO, -,             -",
                "kari, VIDEO, ' ',           -",
                "kari, OTHER, ' met twice ', met twice",
                "kari, VIDEO, seen,          seen"
            })
    void whatIsCompleteIsAnOrder(String member, IdentityCheck check, String note, String kept) {
        ResetLinkOrder order = new ResetLinkOrderBody(member, check, note).toOrder(SCOPE);

        assertThat(order.memberId()).isEqualTo(member);
        assertThat(order.identity()).isEqualTo(new ResetLink.Identity(check, kept));
        assertThat(order.project()).isEqualTo(SCOPE.project());
        assertThat(order.administrator()).isEqualTo(SCOPE.caller().user());
        assertThat(order.signedInAt()).isEqualTo(SCOPE.caller().signedInAt());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, VIDEO, -", "'', VIDEO, -", "' ', VIDEO, -", "kari, -, -", "kari, OTHER, -", "kari, OTHER, ' '"
            })
    void whatLacksSomethingIsNone(String member, IdentityCheck check, String note) {
        assertRefused(new ResetLinkOrderBody(member, check, note));
    }

    @Test
    void anIdAndANoteHaveALength() {
        ResetLinkOrder longest = new ResetLinkOrderBody(
                        "k".repeat(255), IdentityCheck.VIDEO, " " + "n".repeat(500) + " ")
                .toOrder(SCOPE);

        assertThat(longest.memberId()).hasSize(255);
        assertThat(longest.identity().note()).hasSize(500);
        assertRefused(new ResetLinkOrderBody("k".repeat(256), IdentityCheck.VIDEO, null));
        assertRefused(new ResetLinkOrderBody("k", IdentityCheck.VIDEO, "n".repeat(501)));
    }

    private static void assertRefused(ResetLinkOrderBody body) {
        assertThatThrownBy(() -> body.toOrder(SCOPE))
                .isInstanceOf(ApiException.class)
                .hasMessage("invalid_request");
    }
}
