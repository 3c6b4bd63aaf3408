package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

/** An application that people must consent to, in the browser or on a device without one. */
public final class ConsentingApp {

    private static final String CALLBACK = SelfserviceServer.URL + "/app/callback";

    private final Educloud educloud;
    private final String clientId = "app-" + UUID.randomUUID();

    /** A new one in the demo realm, until the end of the test. */
    public ConsentingApp(Educloud educloud) {
        this.educloud = educloud;
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setPublicClient(true);
        client.setConsentRequired(true);
        client.setRedirectUris(List.of(CALLBACK));
        client.setAttributes(Map.of("oauth2.device.authorization.grant.enabled", "true"));
        try (Response created = educloud.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> educloud.admin().clients().get(id).remove());
        }
    }

    /** Signs in as far as the consent page. */
    public Answer toConsent(HttpBrowser browser, Person person) {
        return signIn(
                browser,
                educloud.url() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + clientId
                        + "&redirect_uri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8),
                person);
    }

    /** Says yes; the answer is the redirect to the application when that is heard. */
    public Answer consent(HttpBrowser browser, Answer page) {
        Element form = page.page().selectFirst("form[action*=consent]");
        if (form == null) {
            throw new AssertionError(
                    "no consent page: " + page.status() + " " + page.page().text());
        }
        Answer answer = browser.post(
                form.absUrl("action"),
                Map.of("code", form.select("input[name=code]").val(), "accept", "Yes"));
        return answer.isRedirect() && !isBack(answer) ? browser.get(answer.location()) : answer;
    }

    /** Whether somebody came back to the application with a code. */
    public boolean isBack(Answer answer) {
        return answer.isRedirect()
                && answer.location().startsWith(CALLBACK)
                && answer.location().contains("code=");
    }

    /** The answer to the code that a redirect brought. */
    public Answer redeem(Answer redirect) {
        String code = Arrays.stream(
                        URI.create(redirect.location()).getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow();
        return token(Map.of(
                "grant_type", "authorization_code", "client_id", clientId, "redirect_uri", CALLBACK, "code", code));
    }

    /** A device that waits for its owner. */
    public Device device(String scope) {
        // Keycloak answers the same request with a page to whoever would rather have one.
        JsonNode started = new HttpBrowser()
                .send(
                        "POST",
                        educloud.url() + "/protocol/openid-connect/auth/device",
                        "client_id=" + clientId + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"))
                .json();
        return new Device(
                started.path("device_code").asText(),
                started.path("verification_uri_complete").asText());
    }

    private Answer signIn(HttpBrowser browser, String url, Person person) {
        Answer otpPrompt = browser.submit(
                browser.get(url),
                "kc-form-login",
                Map.of("username", person.username(), "password", person.password()));
        return browser.submit(
                otpPrompt, "kc-otp-login-form", Map.of("otp", person.otp().code()));
    }

    private Answer token(Map<String, String> form) {
        return new HttpBrowser().post(educloud.url() + "/protocol/openid-connect/token", form);
    }

    /** A device without a browser. */
    public final class Device {

        private final String code;
        private final String address;

        private Device(String code, String address) {
            this.code = code;
            this.address = address;
        }

        /** Its owner signs in elsewhere, as far as the consent page. */
        public Answer toConsent(HttpBrowser browser, Person person) {
            return signIn(browser, address, person);
        }

        /** The answer to the device's question whether its owner has said yes. */
        public Answer poll() {
            return token(Map.of(
                    "grant_type",
                    "urn:ietf:params:oauth:grant-type:device_code",
                    "client_id",
                    clientId,
                    "device_code",
                    code));
        }
    }
}
