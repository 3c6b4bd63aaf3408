package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.common.ClientConnection;
import org.keycloak.http.HttpRequest;
import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/** What a browser sends to a {@link SmallKeycloak}, and the headers that come back. */
final class Request {

    private final Map<String, Cookie> cookies = new HashMap<>();
    private final Map<String, String> headersOfAnswer = new HashMap<>();
    private final List<NewCookie> cookiesOfAnswer = new ArrayList<>();
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final ClientConnection connection =
            Fake.of(ClientConnection.class, Map.of("getRemoteHost", "198.51.100.7"));

    Request(SmallKeycloak keycloak) {
        HttpHeaders headers = Fake.answering(HttpHeaders.class, Map.of("getCookies", none -> cookies));
        HttpRequest request = Fake.answering(
                HttpRequest.class, Map.of("getHttpHeaders", none -> headers, "getDecodedFormParameters", none -> form));
        HttpResponse response = Fake.answering(
                HttpResponse.class,
                Map.of(
                        "setCookieIfAbsent", asked -> cookiesOfAnswer.add((NewCookie) asked[0]),
                        "setHeader", asked -> headersOfAnswer.put((String) asked[0], (String) asked[1])));
        keycloak.answerInContext("getHttpRequest", request);
        keycloak.answerInContext("getRequestHeaders", headers);
        keycloak.answerInContext("getHttpResponse", response);
        keycloak.answerInContext("getConnection", connection);
        keycloak.answerInContext("resolveLocale", Locale.ENGLISH);
        cameBy(keycloak, "https");
    }

    /** Over https or, on a development server, http. */
    void cameBy(SmallKeycloak keycloak, String scheme) {
        URI base = URI.create(scheme + "://sso.example.org/");
        HostnameProvider hostname = Fake.of(HostnameProvider.class, Map.of("getBaseUri", base));
        keycloak.provide(HostnameProvider.class, hostname);
        keycloak.run(session -> keycloak.answerInContext(
                "getUri",
                new KeycloakUriInfo(
                        session,
                        UrlType.FRONTEND,
                        Fake.of(UriInfo.class, Map.of("getRequestUri", base, "getQueryParameters", query)))));
    }

    ClientConnection connection() {
        return connection;
    }

    /** The cookie of a recovery. */
    void bring(LinkToken nonce) {
        bring(nonce.reveal());
    }

    void bring(String cookie) {
        cookies.put(
                NonceCookie.NAME,
                new Cookie.Builder(NonceCookie.NAME).value(cookie).build());
    }

    void form(Page page, Map<String, String> fields) {
        query.putSingle(Page.PARAMETER, page.code());
        form.clear();
        fields.forEach(form::putSingle);
    }

    NewCookie cookieOfAnswer() {
        return cookiesOfAnswer.get(cookiesOfAnswer.size() - 1);
    }

    Map<String, String> headersOfAnswer() {
        return headersOfAnswer;
    }
}
