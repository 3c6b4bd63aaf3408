package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.selfservice.keycloak.e2e.actors.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/openapi.yaml}, against which answers are held. Remembers which of its answers came. */
final class Contract {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract read() {
        try {
            return new Contract(new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("..", "docs", "openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the answer to this operation is one that the contract has, with its headers and its body. */
    void hold(String operation, Answer answer) {
        String what = operation + " " + answer.status() + " " + answer.body();
        JsonNode response = resolved(operation(operation).path("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode())
                .as("is not in the contract: " + what)
                .isFalse();
        response.path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean()) {
                assertThat(answer.header(header.getKey()))
                        .as(header.getKey() + " of " + what)
                        .isNotEmpty();
            }
        });
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            assertThat(answer.header("Content-Type")).as(what).startsWith("application/json");
            assertThat(SCHEMAS.getSchema(withComponents(schema)).validate(answer.json()))
                    .as(what)
                    .isEmpty();
        }
        seen.add(operation + " " + answer.status());
    }

    /** Whether the contract allows this body of a request. */
    boolean allows(String operation, JsonNode body) {
        JsonNode schema = operation(operation)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return SCHEMAS.getSchema(withComponents(schema)).validate(body).isEmpty();
    }

    /** The documented answers that never came. */
    Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> method.getValue()
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> unseen.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                + path.getKey() + " " + status))));
        unseen.removeAll(seen);
        return unseen;
    }

    private JsonNode operation(String operation) {
        String[] words = operation.split(" ", 2);
        return document.path("paths").path(words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private JsonNode withComponents(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return whole;
    }
}
