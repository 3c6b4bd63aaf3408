package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.pages.IdPortenPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.OwnLinkedAccountsPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The national identity number connects an account with a person, and shows up nowhere else. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class IdentityNumberIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void isInNoPageTokenEventOrLogAndOnceInTheDatabase() throws IOException {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.citizen();
        Page page = chromium.fresh();
        StringBuilder pages = new StringBuilder();
        page.onResponse(response -> pages.append(response.url()).append('\n'));
        SignInPage.open(page, educloud)
                .password(member.username(), member.password())
                .otp(member.otp().code());

        OwnLinkedAccountsPage linked = OwnLinkedAccountsPage.open(page, educloud);
        linked.connect();
        IdPortenPage.on(page).identify(citizen);
        linked = OwnLinkedAccountsPage.on(page);
        linked.awaitConnected();
        Look.at(linked, "9-linked-accounts");
        pages.append(linked.text()).append(page.content());
        Tokens tokens = new ConsoleSignIn(new HttpBrowser(), educloud).signIn(citizen);
        pages.append(payload(tokens.access())).append(payload(tokens.refresh()));
        Api account = Api.ofAccount(educloud.url(), tokens.access());
        for (String path : List.of("/linked-accounts", "/sessions/devices")) {
            Answer answer = account.call("GET", path, null, Map.of("Accept", "application/json"));
            assertThat(answer.json()).isNotEmpty();
            pages.append(answer.body());
        }

        assertThat(pages.toString()).contains("idporten").doesNotContain(citizen.pid());
        assertThat(Json.write(educloud.admin().getEvents(null, null, null, null, null, null, 0, 5_000, "desc")))
                .contains("idporten")
                .doesNotContain(citizen.pid());
        assertThat(Json.write(educloud.admin().getAdminEvents())).doesNotContain(citizen.pid());
        assertThat(Files.readString(SelfserviceServer.LOG)).doesNotContain(citizen.pid());
        assertThat(educloud.inside().dump().stream().filter(line -> line.contains(citizen.pid())))
                .allMatch(line -> line.contains("\"FEDERATED_IDENTITY\"") || line.contains("\"USER_ATTRIBUTE\""))
                .anyMatch(line -> line.contains("\"FEDERATED_IDENTITY\""));
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
