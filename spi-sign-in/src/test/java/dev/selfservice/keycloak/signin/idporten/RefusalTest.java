package dev.selfservice.keycloak.signin.idporten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| [^`]");

    @Test
    void theDocumentListsEveryReasonAndNoOther() throws IOException {
        String document = Files.readString(Path.of("../docs/events.md"));

        List<String> documented = ROW.matcher(document.substring(document.indexOf("## Signing in")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::reason).toList());
    }
}
