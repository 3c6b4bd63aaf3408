package dev.selfservice.keycloak.delegation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

    @Test
    void nothingAskedIsTheFirstTwenty() {
        assertThat(query().paging()).isEqualTo(new Paging(0, 20));
        assertThat(query().search()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "10000,100", "007,20"})
    void wholeNumbersInTheirRanges(String first, String max) {
        assertThat(query("first", first, "max", max).paging())
                .isEqualTo(new Paging(Integer.parseInt(first), Integer.parseInt(max)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "", " ", "1.0", "1e3", "+1", "0x1", "x", "٣", "99999999999999999999"})
    void aFirstOutOfRange(String first) {
        assertInvalid(() -> query("first", first).paging());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-20", "", "x"})
    void aMaxOutOfRange(String max) {
        assertInvalid(() -> query("max", max).paging());
    }

    @Test
    void aRepeatedParameter() {
        assertInvalid(() -> query("first", "1", "first", "1").paging());
        assertInvalid(() -> query("search", "a", "search", "a").search());
    }

    @Test
    void aSearchIsStrippedAndLimited() {
        assertThat(query("search", "  kari nordmann ").search()).isEqualTo("kari nordmann");
        assertThat(query("search", "a".repeat(255)).search()).hasSize(255);
        assertInvalid(() -> query("search", "a".repeat(256)).search());
        assertInvalid(() -> query("search", "a\u0000b").search());
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                .isEqualTo("invalid_request"));
    }

    private static Query query(String... namesAndValues) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Query(parameters);
    }
}
