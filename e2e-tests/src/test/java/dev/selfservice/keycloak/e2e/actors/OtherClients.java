package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Valid tokens of the realm that are nevertheless not the console's, or not the person's own. */
public final class OtherClients {

    private static final String SECRET = "a-client-secret";

    private final Educloud educloud;

    /** Of the demo realm. */
    public OtherClients(Educloud educloud) {
        this.educloud = educloud;
    }

    /** A token of this person for another application; it has the audience {@code account}, too. */
    public String tokenFor(Person person) {
        return token(passwordGrant(client(), person));
    }

    /** An offline session of this person with another application. */
    public Session offlineSession(Person person) {
        String clientId = client();
        Map<String, String> form = new TreeMap<>(passwordGrant(clientId, person));
        form.put("scope", "openid offline_access");
        Tokens tokens = Tokens.of(ask(form));
        return () -> ask(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                clientId,
                "client_secret",
                SECRET,
                "refresh_token",
                tokens.refresh()));
    }

    /** A session with another application. */
    public interface Session {

        /** The answer to a refresh, whatever comes of it. */
        Answer tryRefresh();
    }

    /** A token of an application that acts for itself. */
    public String serviceAccountToken() {
        return token(Map.of("grant_type", "client_credentials", "client_id", client(), "client_secret", SECRET));
    }

    /** The console's token in a session that an operator opened in this person's name. */
    public String impersonate(Person person) {
        HttpBrowser browser = new HttpBrowser();
        browser.authorize(educloud.realms().operatorToken());
        Answer answer = browser.post(
                SelfserviceServer.URL + "/admin/realms/" + Educloud.REALM + "/users/" + person.id() + "/impersonation",
                Map.of());
        if (answer.status() != 200) {
            throw new AssertionError("not impersonated: " + answer.status() + " " + answer.body());
        }
        browser.authorize(null);
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        return console.tokens(console.open()).access();
    }

    /** The console's token of the console itself, in a realm in which it may act for itself. */
    public String consolesServiceAccountToken() {
        changeConsole(console -> {
            console.setPublicClient(false);
            console.setServiceAccountsEnabled(true);
            console.setSecret(SECRET);
        });
        return token(
                Map.of("grant_type", "client_credentials", "client_id", "account-console", "client_secret", SECRET));
    }

    /** The console's token of this person, who never came by the sign-in pages: it has no {@code auth_time}. */
    public String consoleTokenWithoutSignInTime(Person person) {
        changeConsole(console -> console.setDirectAccessGrantsEnabled(true));
        return token(passwordGrant("account-console", person));
    }

    private void changeConsole(Consumer<ClientRepresentation> change) {
        ClientRepresentation console =
                educloud.admin().clients().findByClientId("account-console").get(0);
        ClientResource client = educloud.admin().clients().get(console.getId());
        ClientRepresentation before = client.toRepresentation();
        educloud.afterTest(() -> client.update(before));
        change.accept(console);
        client.update(console);
    }

    private static Map<String, String> passwordGrant(String clientId, Person person) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "client_secret",
                SECRET,
                "username",
                person.username(),
                "password",
                person.password(),
                "totp",
                person.otp().code());
    }

    private String token(Map<String, String> form) {
        return Tokens.of(ask(form)).access();
    }

    private Answer ask(Map<String, String> form) {
        return new HttpBrowser().post(educloud.url() + "/protocol/openid-connect/token", form);
    }

    private String client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("client-" + UUID.randomUUID());
        client.setSecret(SECRET);
        client.setDirectAccessGrantsEnabled(true);
        client.setServiceAccountsEnabled(true);
        client.setRedirectUris(List.of(SelfserviceServer.URL + "/*"));
        try (Response created = educloud.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> educloud.admin().clients().get(id).remove());
        }
        return client.getClientId();
    }
}
