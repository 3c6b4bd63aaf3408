package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What the administrator, the mailbox or everybody knows is no password. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class PasswordKnownToOthersIT {

    private static final String OTHER = "Sol-over-Lofoten-2027";

    @InjectEducloud
    Educloud educloud;

    @Test
    void secretUserNameAndLinkAreRefusedAndTheNextPasswordIsTaken() {
        // So that it is us who refuse, and no policy of the realm.
        educloud.configure(realm -> realm.setPasswordPolicy("length(1)"));
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());

        refused(member, "That is the secret", ofSecret(call.link().secret()));
        refused(
                member,
                "That is your user name",
                List.of(call.member().username(), call.member().username().toUpperCase(Locale.ROOT)));
        String link = call.mail().link();
        refused(member, "That is the link", List.of(link, link.substring(link.lastIndexOf('/') + 1)));
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);

        member.password(OTHER);
        assertThat(member.page().hasForm("kc-reset-link-front-form")).isTrue();
        member.choose("finish");
        assertThat(member.isDone()).isTrue();
        Person now = call.member();
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(new Person(now.id(), now.username(), now.email(), OTHER, now.otp()));
    }

    @Test
    void secretOfAnotherLinkIsAPasswordLikeAnyOther() {
        educloud.configure(realm -> realm.setPasswordPolicy("length(1)"));
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());

        member.password("ABCD-EFGH-JKMN-PQRS");

        assertThat(member.page().hasForm("kc-reset-link-front-form")).isTrue();
    }

    private static List<String> ofSecret(String secret) {
        String bare = secret.replace("-", "");
        return Stream.of(secret, bare, bare.toLowerCase(Locale.ROOT), secret.replace('-', ' '), ' ' + secret + ' ')
                .toList();
    }

    private static void refused(ScriptedMember member, String message, List<String> passwords) {
        for (String password : passwords) {
            member.password(password);
            assertThat(member.page().hasForm("kc-passwd-update-form")).isTrue();
            assertThat(member.page().page().text()).contains(message);
        }
    }
}
