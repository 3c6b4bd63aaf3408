package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.common.Profile;

class HelpStillAllowedTest {

    @BeforeAll
    static void keycloaksFeatures() {
        Profile.defaults();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", keycloak -> {}, null),
                change("the project is removed", keycloak -> keycloak.removeProject("ec1"), Ending.PROJECT_REMOVED),
                change(
                        "the administrator is removed",
                        keycloak -> keycloak.removeUser("ada"),
                        Ending.ADMINISTRATOR_CHANGED),
                change(
                        "the administrator is disabled",
                        keycloak -> keycloak.user("ada", false, "ada@example.org"),
                        Ending.ADMINISTRATOR_CHANGED),
                change(
                        "the administrator is one no more",
                        keycloak -> keycloak.leaves("ada"),
                        Ending.ADMINISTRATOR_CHANGED),
                change("the member leaves", keycloak -> keycloak.leaves("kari"), Ending.MEMBER_LEFT),
                change("the member is removed", keycloak -> keycloak.removeUser("kari"), Ending.MEMBER_LEFT),
                change(
                        "the member is disabled",
                        keycloak -> keycloak.user("kari", false, "kari@example.org"),
                        Ending.MEMBER_NOT_ELIGIBLE),
                change(
                        "the member administers",
                        keycloak -> keycloak.administrator("kari"),
                        Ending.MEMBER_NOT_ELIGIBLE),
                change(
                        "the member's e-mail is another",
                        keycloak -> keycloak.user("kari", true, "other@example.org"),
                        Ending.MEMBER_CHANGED),
                change(
                        "the member's e-mail is gone",
                        keycloak -> keycloak.user("kari", true, null),
                        Ending.MEMBER_CHANGED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void what_was_true_when_the_link_was_made_must_be_true_now(
            String what, Consumer<SmallKeycloak> change, Ending objection) {
        SmallKeycloak keycloak = new SmallKeycloak();
        keycloak.project("ec1")
                .user("ada", true, "ada@example.org")
                .administrator("ada")
                .member("ada")
                .user("kari", true, "kari@example.org")
                .member("kari");
        ResetLink link = keycloak.store(SmallKeycloak.REALM).add(Links.fresh("kari"));

        change.accept(keycloak);

        Optional<Ending> now = keycloak.call(session -> new HelpStillAllowed(session).objection(link));
        assertThat(now).as(what).isEqualTo(Optional.ofNullable(objection));
    }

    private static Arguments change(String what, Consumer<SmallKeycloak> change, Ending objection) {
        return Arguments.of(what, change, objection);
    }
}
