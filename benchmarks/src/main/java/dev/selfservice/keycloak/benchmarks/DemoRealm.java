package dev.selfservice.keycloak.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo realm, as its administrator changes it: {@code admin} / {@code admin}, as the dev server makes it. */
final class DemoRealm {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    DemoRealm(String server) {
        this.server = server;
    }

    void accountTheme(String theme) {
        send(request("")
                .PUT(BodyPublishers.ofString("{\"accountTheme\":\"" + theme + "\"}"))
                .build());
    }

    /** Sets each {@code selfservice.<name>}; returns what {@link #put} makes the way it was. */
    JsonObject limits(Map<String, String> values) {
        JsonObject before = JsonParser.parseString(get("")).getAsJsonObject();
        JsonObject changed = before.deepCopy();
        values.forEach(
                (name, value) -> changed.getAsJsonObject("attributes").addProperty("selfservice." + name, value));
        put(changed);
        return before;
    }

    void put(JsonObject realm) {
        send(request("").PUT(BodyPublishers.ofString(realm.toString())).build());
    }

    String userId(String username) {
        return id(JsonParser.parseString(get("/users?exact=true&username=" + username)));
    }

    String projectId(String code) {
        return id(JsonParser.parseString("[" + get("/group-by-path/projects/" + code) + "]"));
    }

    private static String id(JsonElement found) {
        return found.getAsJsonArray().get(0).getAsJsonObject().get("id").getAsString();
    }

    private String get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/admin/realms/educloud" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private String token() {
        String answer = send(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build());
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("the server gave no token to admin / admin");
        }
        return token.group(1);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
