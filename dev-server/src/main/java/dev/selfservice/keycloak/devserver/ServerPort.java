package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;

/**
 * A TCP port of this run.
 *
 * @param purpose what listens there, in words
 * @param property system property that chooses another number
 * @param number 1 to 65535
 */
record ServerPort(String purpose, String property, int number) {

    private static final int CONNECT_TIMEOUT_MILLIS = 300;

    /**
     * Reads the number from {@code property}.
     *
     * @throws StartFailure when the value is not a port
     */
    static ServerPort read(Properties properties, String purpose, String property, int standard) {
        String value = properties.getProperty(property, String.valueOf(standard));
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= 65_535) {
                return new ServerPort(purpose, property, number);
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        throw new StartFailure("-D%s must be a port from 1 to 65535, not \"%s\".".formatted(property, value));
    }

    /**
     * Refuses a port that something else listens on.
     *
     * @throws StartFailure naming the port and the property to set
     */
    void requireFree() {
        if (isTaken()) {
            throw new StartFailure("Port %d (%s) is taken: stop what listens there, or choose another with -D%s=<port>."
                    .formatted(number, purpose, property));
        }
    }

    /** Asks in both ways: some systems let us bind beside a listener, and some listeners do not answer. */
    private boolean isTaken() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            return !canBind(address);
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it, connections of the run before, still in TIME_WAIT, would look like a listener.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
