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
                change("the project is removed", keycloak -> keycloak.removeProject("ec1"), EndReason.PROJECT_REMOVED),
                change(
                        "the administrator is removed",
                        keycloak -> keycloak.removeUser("ada"),
                        EndReason.ADMINISTRATOR_CHANGED),
                change(
                        "the administrator is disabled",
                        keycloak -> keycloak.user("ada", false, "ada@example.org"),
                        EndReason.ADMINISTRATOR_CHANGED),
                change(
                        "the administrator is one no more",
                        keycloak -> keycloak.leaves("ada"),
                        EndReason.ADMINISTRATOR_CHANGED),
                change("the member leaves", keycloak -> keycloak.leaves("kari"), EndReason.MEMBER_LEFT),
                change("the member is removed", keycloak -> keycloak.removeUser("kari"), EndReason.MEMBER_LEFT),
                change(
                        "the member is disabled",
                        keycloak -> keycloak.user("kari", false, "kari@example.org"),
                        EndReason.MEMBER_NOT_ELIGIBLE),
                change(
                        "the member administers",
                        keycloak -> keycloak.administrator("kari"),
                        EndReason.MEMBER_NOT_ELIGIBLE),
                change(
                        "the member's e-mail is another",
                        keycloak -> keycloak.user("kari", true, "other@example.org"),
                        EndReason.MEMBER_CHANGED),
                change(
                        "the member's e-mail is gone",
                        keycloak -> keycloak.user("kari", true, null),
                        EndReason.MEMBER_CHANGED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void whatWasTrueWhenTheLinkWasMadeMustBeTrueNow(String what, Consumer<SmallKeycloak> change, EndReason objection) {
        SmallKeycloak keycloak = new SmallKeycloak();
        keycloak.project("ec1")
                .user("ada", true, "ada@example.org")
                .administrator("ada")
                .member("ada")
                .user("kari", true, "kari@example.org")
                .member("kari");
        ResetLink link = LinkBuilder.linkFor("kari").addTo(keycloak.store(SmallKeycloak.REALM));

        change.accept(keycloak);

        Optional<EndReason> now = keycloak.call(session -> new HelpStillAllowed(session).objection(link));
        assertThat(now).as(what).isEqualTo(Optional.ofNullable(objection));
    }

    private static Arguments change(String what, Consumer<SmallKeycloak> change, EndReason objection) {
        return Arguments.of(what, change, objection);
    }
}
