package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says in one line which port is taken: a stale server would answer in place of the one under test. */
final class FreePorts {

    /** Keycloak, its management interface, the mail server, and the test framework's class server. */
    private static final List<Integer> PORTS = List.of(8080, 9000, 3025, 8500);

    private static final AtomicBoolean CHECKED = new AtomicBoolean();

    private FreePorts() {}

    /**
     * Looks once for each run.
     *
     * @throws IllegalStateException when a port is taken
     */
    static void require() {
        if (CHECKED.get() || Boolean.parseBoolean(System.getenv("KC_TEST_SERVER_REUSE"))) {
            return;
        }
        PORTS.forEach(FreePorts::require);
        CHECKED.set(true);
    }

    private static void require(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " is taken; the tests need " + PORTS + " free. Stop what listens there.", e);
        }
    }
}
