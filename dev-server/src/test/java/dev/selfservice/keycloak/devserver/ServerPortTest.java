package dev.selfservice.keycloak.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerPortTest {

    @Test
    void aTakenPortIsSaidWithItsNumberAndWhatToSet() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = new ServerPort("inbox page", "dev.inbox-port", listener.getLocalPort());
            assertThatThrownBy(port::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + listener.getLocalPort() + " (inbox page) is taken")
                    .hasMessageContaining("-Ddev.inbox-port=<port>");
        }
    }

    @Test
    void aPortIsFreeAgainWhenItsListenerIsGone() throws IOException {
        int number;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            number = listener.getLocalPort();
        }
        assertThatCode(new ServerPort("Keycloak", "dev.http-port", number)::requireFree)
                .doesNotThrowAnyException();
    }

    @Test
    void thePropertyWinsOverTheStandard() {
        var properties = new Properties();
        assertThat(ServerPort.read(properties, "Keycloak", "dev.http-port", 8180)
                        .number())
                .isEqualTo(8180);
        properties.setProperty("dev.http-port", " 9180 ");
        assertThat(ServerPort.read(properties, "Keycloak", "dev.http-port", 8180)
                        .number())
                .isEqualTo(9180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eight", "0", "-1", "65536", "8180.5", "99999999999"})
    void whatIsNoPortIsRefusedByName(String value) {
        var properties = new Properties();
        properties.setProperty("dev.http-port", value);
        assertThatThrownBy(() -> ServerPort.read(properties, "Keycloak", "dev.http-port", 8180))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("dev.http-port")
                .hasMessageContaining("\"" + value + "\"");
    }
}
