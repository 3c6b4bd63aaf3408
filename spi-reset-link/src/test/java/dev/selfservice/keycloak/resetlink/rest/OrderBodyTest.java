package dev.selfservice.keycloak.resetlink.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.issue.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBodyTest {

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
        assertThat(new OrderBody(member, check, note).toOrder()).isEqualTo(new Order(member, check, kept));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, VIDEO, -", "'', VIDEO, -", "' ', VIDEO, -", "kari, -, -", "kari, OTHER, -", "kari, OTHER, ' '"
            })
    void whatLacksSomethingIsNone(String member, IdentityCheck check, String note) {
        assertRefused(new OrderBody(member, check, note));
    }

    @Test
    void anIdAndANoteHaveALength() {
        Order longest = new OrderBody("k".repeat(255), IdentityCheck.VIDEO, " " + "n".repeat(500) + " ").toOrder();

        assertThat(longest.memberId()).hasSize(255);
        assertThat(longest.note()).hasSize(500);
        assertRefused(new OrderBody("k".repeat(256), IdentityCheck.VIDEO, null));
        assertRefused(new OrderBody("k", IdentityCheck.VIDEO, "n".repeat(501)));
    }

    private static void assertRefused(OrderBody body) {
        assertThatThrownBy(body::toOrder).isInstanceOf(ApiException.class).hasMessage("invalid_request");
    }
}
