package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.stream.StreamSupport;

/** Who runs the server, and asks a realm what is wrong with it. */
public final class Operator {

    private final Api api;

    /** The server's operator, looking at the realm of this name. */
    public Operator(Educloud educloud, String realm) {
        this(new Api(
                educloud.server() + "/admin/realms/" + realm, educloud.realms().operatorToken()));
    }

    /** Somebody with this token. */
    public Operator(String realm, String token) {
        this(new Api(SelfserviceServer.URL + "/admin/realms/" + realm, token));
    }

    private Operator(Api api) {
        this.api = api;
    }

    /** The same at another server. */
    public static Operator at(String serverUrl, String realm, String token) {
        return new Operator(new Api(serverUrl + "/admin/realms/" + realm, token));
    }

    /** The answer, whatever it is. */
    public Answer check() {
        return api.get("/check");
    }

    /** Has a realm set up at once. */
    public Answer setUp() {
        return api.post("/setup", "{}");
    }

    /** Has a second factor demanded of everybody. */
    public Answer demandSecondFactor() {
        return api.post("/sign-in", "{}");
    }

    /** Lifts the limits of a day for the user with this id. */
    public Answer liftLimits(String userId) {
        return api.delete("/users/" + userId + "/limits");
    }

    /** What was found: the ids, with the subject behind a colon where there is one. */
    public List<String> findings() {
        return StreamSupport.stream(check().json().path("findings").spliterator(), false)
                .map(Operator::name)
                .toList();
    }

    private static String name(JsonNode finding) {
        String id = finding.path("id").asText();
        return finding.has("subject") ? id + ":" + finding.path("subject").asText() : id;
    }
}
