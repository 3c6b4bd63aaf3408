package dev.selfservice.keycloak.e2e.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Traces;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.http.client.HttpClient;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectHttpClient;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Which of the server's own loggers would write down what is secret, so that an operator knows what not to lower. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class LoggersIT {

    private static final Path GUIDE = Path.of("../docs/operating.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]\\w*(?:\\.\\w+)+)` \\| DEBUG \\|");

    @InjectEducloud
    Educloud educloud;

    @InjectHttpClient
    HttpClient http;

    @Test
    void theGuideNamesEveryLoggerThatTellsASecretWhenItDebugs() throws IOException {
        List<String> named = ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .toList();
        try (TalkativeServer server = new TalkativeServer(educloud, http)) {
            Map<String, String> secrets = new HashMap<>();
            String log = server.listenTo("FINE", () -> journey(server.educloud(), secrets));
            Traces traces = new Traces(secrets);

            assertThat(TalkativeServer.loggers(log, text -> !traces.in(text).isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static void journey(Educloud educloud, Map<String, String> secrets) {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember recovery = ScriptedMember.open(call.mail());
        recovery.secret(call.link().secret());
        recovery.password("Sol-over-Lofoten-2027");
        recovery.choose("otp");
        OtpApp app = recovery.scan();
        secrets.putAll(Map.of(
                "the link's token",
                call.mail().token(),
                "the stop token",
                call.mail().stopLink().replaceFirst(".*/", ""),
                "the secret",
                call.link().secret(),
                "the nonce",
                recovery.browser().cookies().get("SELFSERVICE_RECOVERY"),
                "the seed",
                app.seed(),
                "the seed as the form has it",
                recovery.page().page().select("#totpSecret").val(),
                "the new password",
                "Sol-over-Lofoten-2027"));
        recovery.otp(app.code());
        assertThat(recovery.isDone()).isTrue();
        new HttpBrowser().get(call.mail().stopLink());
    }
}
