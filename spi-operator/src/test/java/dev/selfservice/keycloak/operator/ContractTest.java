package dev.selfservice.keycloak.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/openapi.yaml} and the code know the same values: none on one side only. */
class ContractTest {

    /** Where an error's code is written: in what makes an {@link ApiException}. */
    private static final Pattern CODE =
            Pattern.compile("ApiException(?:\\.of)?\\(\\s*[\\w.]*Status\\.\\w+, \"(\\w+)\"");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("ResetLinkStatus", names(ResetLinkStatus.values())),
                Arguments.of("IdentityCheck", names(IdentityCheck.values())),
                Arguments.of("PasswordOutcome", names(PasswordOutcome.values())),
                Arguments.of(
                        "Ineligibility",
                        Arrays.stream(Ineligibility.values())
                                .map(Ineligibility::code)
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void theContractListsWhatTheCodeKnowsAndNothingElse(String schema, List<String> known) throws IOException {
        assertThat(texts(schemas().path(schema).path("enum"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theContractListsTheErrorsThatTheCodeAnswersAndNoOther() throws IOException {
        List<String> listed = new ArrayList<>();
        schemas().forEach(schema -> {
            JsonNode error = schema.path("properties").path("error");
            listed.addAll(texts(error.path("enum")));
            if (error.has("const")) {
                listed.add(error.path("const").asText());
            }
        });

        assertThat(Set.copyOf(listed)).isNotEmpty().isEqualTo(answered());
    }

    /** The pattern above would miss a code that stands in a variable: then there are more calls than codes. */
    @Test
    void everyCodeOfAnErrorIsWrittenWhereTheErrorIsMade() throws IOException {
        long made = ModulesTest.CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(JavaMethodCall::getTarget)
                .filter(called -> called.getOwner().isEquivalentTo(ApiException.class)
                        && called.getName().equals("of"))
                .count();

        assertThat(codes().size()).isGreaterThanOrEqualTo(Math.toIntExact(made));
    }

    private static Set<String> answered() throws IOException {
        return Set.copyOf(codes());
    }

    private static List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(ContractTest::isSource).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
            }
        }
        return codes;
    }

    private static boolean isSource(Path file) {
        return file.toString().replace('\\', '/').matches("\\.\\./spi-[a-z-]+/src/main/java/.+\\.java");
    }

    private static JsonNode schemas() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../docs/openapi.yaml").toFile())
                .path("components")
                .path("schemas");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toList());
    }
}
