package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.Inside;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A stolen database gives nothing to guess a secret against. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class DatabaseDumpIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void hashCannotBeRecomputedFromADump() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember.open(call.mail()).secret(call.link().secret());

        Inside database = educloud.inside();
        List<String> dump = database.dump();
        String whole = String.join("\n", dump);
        assertThat(whole)
                .contains(call.link().id())
                .doesNotContain(call.link().secret())
                .doesNotContain(call.link().secret().replace("-", ""))
                .doesNotContain(call.mail().token())
                .doesNotContain(
                        call.mail().stopLink().substring(call.mail().stopLink().length() - 43));

        String where = " from SELFSERVICE_RESET_LINK where ID = '" + call.link().id() + "'";
        String credentialData =
                database.select("select SECRET_CREDENTIAL_DATA" + where).get(0);
        String secretData = database.select("select SECRET_DATA" + where).get(0);
        String secret = call.link().secret().replace("-", "");
        List<String> withWhatTheDumpHas = Stream.concat(
                        Stream.of(""), values(dump, call.link().id()))
                .flatMap(value -> Stream.of(secret + "." + value, value + "." + secret))
                .distinct()
                .toList();
        assertThat(withWhatTheDumpHas).hasSizeGreaterThan(20);
        assertThat(database.matching(credentialData, secretData, withWhatTheDumpHas))
                .isEmpty();
        assertThat(database.matching(
                        credentialData,
                        secretData,
                        List.of(secret, secret + "." + call.mail().token())))
                .containsExactly(secret + "." + call.mail().token());
    }

    @Test
    void endedLinksHaveForgottenTheirHashes() {
        CalledForHelp finished = CalledForHelp.in(educloud);
        ScriptedMember.open(finished.mail()).recover(finished.link().secret());
        CalledForHelp stopped = CalledForHelp.in(educloud);
        stopped.administrator().stop(stopped.link());
        for (CalledForHelp call : List.of(finished, stopped)) {
            assertThat(educloud.inside()
                            .count(
                                    "SELFSERVICE_RESET_LINK",
                                    "ID = '" + call.link().id()
                                            + "' and TOKEN_HASH is null and STOP_TOKEN_HASH is null and SECRET_DATA is null"
                                            + " and SECRET_CREDENTIAL_DATA is null and NONCE_HASH is null"))
                    .isEqualTo(1);
        }
    }

    /** Every quoted text in every row of ours that has to do with the link. */
    private static Stream<String> values(List<String> dump, String linkId) {
        return dump.stream()
                .filter(statement -> statement.contains("SELFSERVICE_") && statement.contains("INSERT"))
                .flatMap(statement -> statement.lines().filter(line -> line.contains(linkId)))
                .flatMap(row -> java.util.regex.Pattern.compile("'([^']*)'")
                        .matcher(row)
                        .results())
                .map(match -> match.group(1));
    }
}
