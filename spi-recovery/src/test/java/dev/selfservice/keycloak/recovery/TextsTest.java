package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest extends ModuleTextsTest {

    @Test
    void theNumberOfTriesLeftIsSaidRight() throws IOException {
        MessageFormat format = new MessageFormat(bundle("en").getProperty("resetLinkSecretWrong"), Locale.ENGLISH);

        assertThat(format.format(new Object[] {4})).endsWith("You can try 4 more times.");
        assertThat(format.format(new Object[] {1})).endsWith("You can try one more time.");
    }
}
