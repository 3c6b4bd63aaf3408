package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A client whose protocol mappers make its tokens say that they are the console's, from a sign-in just now. */
public final class Forger {

    private static final String REDIRECT = SelfserviceServer.URL + "/forger";

    private final Educloud educloud;
    private final String clientId = "forger-" + UUID.randomUUID();

    private Forger(Educloud educloud) {
        this.educloud = educloud;
    }

    /** Registers it in the demo realm until the end of the test. */
    public static Forger in(Educloud educloud) {
        Forger forger = new Forger(educloud);
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(forger.clientId);
        client.setPublicClient(true);
        client.setRedirectUris(List.of(REDIRECT));
        client.setProtocolMappers(List.of(
                claim("azp", "String", "account-console"),
                claim("aud", "String", "account"),
                claim("jti", "String", "onrtac:1.account-console"),
                signedInLater()));
        try (Response created = educloud.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> educloud.admin().clients().get(id).remove());
        }
        return forger;
    }

    /** A token for whoever is signed in to this browser. */
    public String token(HttpBrowser browser) {
        Answer redirect = browser.get(
                educloud.url() + "/protocol/openid-connect/auth?client_id=" + clientId
                        + "&response_type=code&scope=openid&redirect_uri=" + REDIRECT,
                location -> location.startsWith(REDIRECT));
        String code = redirect.location().replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return Tokens.of(browser.post(
                        educloud.url() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", clientId,
                                "redirect_uri", REDIRECT,
                                "code", code)))
                .access();
    }

    /** A mapper that says of everybody that they signed in an hour from now. */
    public static ProtocolMapperRepresentation signedInLater() {
        return claim("auth_time", "long", Long.toString(Instant.now().getEpochSecond() + 3600));
    }

    /** What a token says. */
    public static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static ProtocolMapperRepresentation claim(String name, String type, String value) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
        mapper.setConfig(
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", type, "access.token.claim", "true"));
        return mapper;
    }
}
