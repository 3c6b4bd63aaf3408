package dev.selfservice.keycloak.devserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A person of the demo realm, read from its file, so that what we print cannot grow stale.
 *
 * @param username what they sign in with
 * @param projects codes of the projects they are a member of, in the file's order
 * @param administers codes of the projects they administer
 * @param remark what is special about them; may be empty
 */
record DemoAccount(String username, List<String> projects, List<String> administers, String remark) {

    static List<DemoAccount> readAll(Path realmFile) throws IOException {
        JsonNode users = new ObjectMapper().readTree(realmFile.toFile()).path("users");
        return elements(users).map(DemoAccount::of).toList();
    }

    private static DemoAccount of(JsonNode user) {
        List<String> groups =
                elements(user.path("groups")).map(JsonNode::asText).toList();
        return new DemoAccount(
                user.path("username").asText(),
                groups.stream()
                        .filter(g -> !g.endsWith("/admins"))
                        .map(DemoAccount::code)
                        .toList(),
                groups.stream()
                        .filter(g -> g.endsWith("/admins"))
                        .map(DemoAccount::code)
                        .toList(),
                remark(user));
    }

    private static String code(String group) {
        return group.split("/", -1)[2];
    }

    private static String remark(JsonNode user) {
        boolean otp = elements(user.path("credentials"))
                .anyMatch(c -> "otp".equals(c.path("type").asText()));
        return Stream.of(
                        user.path("enabled").asBoolean() ? "" : "disabled",
                        user.has("email") ? "" : "no e-mail",
                        otp ? "" : "no OTP",
                        user.has("federatedIdentities") ? "ID-porten" : "",
                        user.has("clientRoles") ? "realm administrator" : "")
                .filter(remark -> !remark.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
