package dev.selfservice.keycloak.delegation.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergedMembersTest {

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                // members, whether that is all of them, administrators, both
                "a c e, true, '', a c e",
                "'', true, b a, a b",
                "a c e, true, d b, a b c d e",
                "a c e, true, z, a c e z",
                "a c e, false, z, a c e",
                "a c e, true, c, a c e",
                "a c e, true, a b c, a b c e",
                "a c e, false, e f, a c e",
                // a database that orders otherwise than Java: stable, and each once
                "b a-1 ab, true, a-1, a-1 b ab",
                "b a-1 ab, true, a0, a0 b a-1 ab"
            })
    void eachOnceInOrder(String members, boolean complete, String administrators, String both) {
        assertThat(MergedMembers.of(users(members), complete, users(administrators)))
                .extracting(ListedMember::username)
                .containsExactly(both.split(" "));
    }

    private static List<ListedMember> users(String names) {
        return Stream.of(names)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .map(Fake::user)
                .map(ListedMember::of)
                .toList();
    }
}
