package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

/** An application that people are signed in to, and that wants to hear when a session ends. */
public final class Application {

    private static final String SECRET = "an-application-secret";

    private final Educloud educloud;
    private final String clientId = "application-" + UUID.randomUUID();

    private Application(Educloud educloud) {
        this.educloud = educloud;
    }

    /**
     * Registers one in the demo realm until the end of the test.
     *
     * @param port of this machine, where it listens
     */
    public static Application listeningAt(int port, Educloud educloud) {
        Application application = new Application(educloud);
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(application.clientId);
        client.setSecret(SECRET);
        client.setDirectAccessGrantsEnabled(true);
        client.setFrontchannelLogout(false);
        client.setAttributes(Map.of(
                "backchannel.logout.url",
                "http://127.0.0.1:" + port + "/logout",
                "backchannel.logout.session.required",
                "true"));
        try (Response created = educloud.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> educloud.admin().clients().get(id).remove());
        }
        return application;
    }

    public String clientId() {
        return clientId;
    }

    /** Signs somebody in to it. */
    public Tokens signIn(Person person) {
        return Tokens.of(new HttpBrowser()
                .post(
                        educloud.url() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                clientId,
                                "client_secret",
                                SECRET,
                                "scope",
                                "openid",
                                "username",
                                person.username(),
                                "password",
                                person.password(),
                                "totp",
                                person.otp().code())));
    }
}
