package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser without pictures and scripts: cookies, redirects, forms. For what must be quick, many at a time, or done in
 * a way that no browser would. Not thread-safe: each thread has its own.
 *
 * <p>It keeps its cookies itself: Keycloak marks them Secure on {@code http://localhost}, too, and the JDK's cookie
 * handler, other than a browser, then drops them.
 */
public final class HttpBrowser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Map<String, HttpCookie> cookies = new TreeMap<>();
    private @Nullable String bearer;

    /** Opens an address and follows redirects. */
    public Answer get(String url) {
        return get(url, location -> false);
    }

    /** The same, but a redirect to a location that {@code stop} accepts is the answer. */
    public Answer get(String url, Predicate<String> stop) {
        return follow(send(request(url).GET()), stop);
    }

    /** Sends a page's form with these fields beside its hidden ones. */
    public Answer submit(Answer page, String formId, Map<String, String> fields) {
        return submit(page, formId, fields, location -> false);
    }

    /** The same, up to a redirect that {@code stop} accepts. */
    public Answer submit(Answer page, String formId, Map<String, String> fields, Predicate<String> stop) {
        Map<String, String> form = new TreeMap<>(page.hiddenFields(formId));
        form.putAll(fields);
        return follow(post(page.action(formId), form), stop);
    }

    /** Posts a form to an address, whatever page it is from; the answer may be a redirect. */
    public Answer post(String url, Map<String, String> form) {
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    /** Sends any method, without following redirects. */
    public Answer send(String method, String url) {
        return send(request(url).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends any request as it is, without following redirects. */
    public Answer send(String method, String url, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(url).method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Sends this token along from now on; null for none. */
    public void authorize(@Nullable String token) {
        bearer = token;
    }

    /** The browser's cookies by name. */
    public Map<String, String> cookies() {
        return cookies.values().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (a, b) -> b));
    }

    /** Another browser with the cookies that this one has now: copied, or planted. */
    public HttpBrowser twin() {
        HttpBrowser twin = new HttpBrowser();
        twin.cookies.putAll(cookies);
        return twin;
    }

    private Answer follow(Answer answer, Predicate<String> stop) {
        Answer current = answer;
        while (current.isRedirect() && !stop.test(current.location())) {
            current = send(request(current.location()).GET());
        }
        return current;
    }

    private HttpRequest.Builder request(String url) {
        URI address = URI.create(SelfserviceServer.URL + "/").resolve(url);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "en");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        String sent = cookieHeader(address.getPath());
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return new Answer(response.statusCode(), response.uri().toString(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpCookie cookie) {
        // Each realm has its own.
        String key = cookie.getPath() + ' ' + cookie.getName();
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            cookies.remove(key);
        } else {
            cookies.put(key, cookie);
        }
    }

    private String cookieHeader(String path) {
        return cookies.values().stream()
                .filter(cookie -> cookie.getPath() == null || path.startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
