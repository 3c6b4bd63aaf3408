package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;

/** What a sign-in gives a client. */
public record Tokens(String access, String refresh, String id) {

    static Tokens of(Answer answer) {
        JsonNode json = answer.json();
        if (answer.status() != 200) {
            throw new AssertionError("no token: " + answer.status() + " " + json);
        }
        return new Tokens(
                json.path("access_token").asText(),
                json.path("refresh_token").asText(),
                json.path("id_token").asText());
    }
}
