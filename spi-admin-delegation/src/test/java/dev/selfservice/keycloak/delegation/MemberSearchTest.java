package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;

final class MemberSearchTest {

    private static final UserModel BJORN = Fake.of(
            UserModel.class,
            Map.of(
                    "getUsername", "b_ln",
                    "getFirstName", "Bjørn 100%",
                    "getLastName", "Lår\\sen",
                    "getEmail", "Post@Example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "B_L",
                "bjø",
                "BJØRN",
                "rn 100% lå",
                "%",
                "_",
                "\\",
                "la\u030Ar",
                "post@example.org",
                " POST@EXAMPLE.ORG "
            })
    void finds(String typed) {
        assertThat(matches(typed, BJORN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "example.org", "@", "post@example.or", "b%n", "b.ln", "null", "x", "*"})
    void doesNotFind(String typed) {
        assertThat(matches(typed, BJORN)).isFalse();
    }

    @Test
    void aNamelessUserIsFoundByUserNameOnly() {
        UserModel nameless = Fake.user("kari");

        assertThat(matches("kar", nameless)).isTrue();
        assertThat(matches("null", nameless)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "KARI, kari",
                "kari nordmann, nordmann",
                "bjørn, bj",
                "50%_off, off",
                "a\\bcd, bcd",
                "kari@example.org, kari@example.org",
                "ø, ''",
                "%, ''",
                "'', ''"
            })
    void theDatabaseGetsTheLongestTextThatMeansTheSameEverywhere(String typed, String hint) {
        assertThat(new MemberSearch(typed).hint()).isEqualTo(hint);
    }

    private static boolean matches(String typed, UserModel user) {
        return new MemberSearch(typed)
                .matches(user.getUsername(), user.getFirstName(), user.getLastName(), user.getEmail());
    }
}
