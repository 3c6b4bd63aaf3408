package dev.selfservice.keycloak.e2e.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the REST interface of a realm as the console does: JSON and a bearer token, no cookie. Thread-safe. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String base;
    private final @Nullable String token;

    /** With a token, or null for none. */
    public Api(String realmUrl, @Nullable String token) {
        this(realmUrl, "/selfservice", token);
    }

    private Api(String realmUrl, String path, @Nullable String token) {
        this.base = realmUrl + path;
        this.token = token;
    }

    /** Keycloak's own interface to one's account, which answers JSON only to who asks for it by {@link #call}. */
    public static Api ofAccount(String realmUrl, String token) {
        return new Api(realmUrl, "/account", token);
    }

    public Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    public Answer delete(String path) {
        return call("DELETE", path, null, Map.of());
    }

    /** Posts JSON. */
    public Answer post(String path, String json) {
        return call("POST", path, json, Map.of("Content-Type", "application/json"));
    }

    /** Any call. */
    public Answer call(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.uri().toString(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
