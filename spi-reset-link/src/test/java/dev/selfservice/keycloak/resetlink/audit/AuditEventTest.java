package dev.selfservice.keycloak.resetlink.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| `([A-Z_]+)` \\|");

    @Test
    void theDocumentListsEveryEventWithItsTypeAndNoOther() throws IOException {
        String document = Files.readString(Path.of("../docs/events.md"));

        List<String> documented = ROW.matcher(document)
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(AuditEvent.values())
                        .map(event -> event.code() + " " + event.type())
                        .toList());
    }
}
