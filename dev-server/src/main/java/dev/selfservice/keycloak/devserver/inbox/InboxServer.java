package dev.selfservice.keycloak.devserver.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Serves the inbox page and, as JSON under {@code /mails}, what it shows. Listens on this machine only. */
public final class InboxServer implements AutoCloseable {

    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/inbox.css", "text/css; charset=utf-8",
            "/inbox.js", "text/javascript; charset=utf-8");

    /** A mail's own style is inline and must show; its scripts and remote pictures must not. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private record Inbox(String consoleUrl, List<Mail> mails) {}

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final MailCatcher catcher;
    private final String consoleUrl;

    private InboxServer(HttpServer server, MailCatcher catcher, String consoleUrl) {
        this.server = server;
        this.catcher = catcher;
        this.consoleUrl = consoleUrl;
    }

    /**
     * Starts serving.
     *
     * @param port must be free
     * @param consoleUrl where the page sends a person who has no mail yet
     * @throws IOException when the port cannot be opened
     */
    public static InboxServer start(int port, MailCatcher catcher, String consoleUrl) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        InboxServer inbox = new InboxServer(server, catcher, consoleUrl);
        server.createContext("/", inbox::answer);
        server.start();
        return inbox;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String type = FILES.get(path);
            if (path.equals("/mails")) {
                send(exchange, 200, "application/json", json.writeValueAsBytes(new Inbox(consoleUrl, catcher.mails())));
            } else if (type != null) {
                send(exchange, 200, type, file(path.equals("/") ? "/inbox.html" : path));
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = InboxServer.class.getResourceAsStream("/inbox" + name)) {
            if (in == null) {
                throw new IOException("not on the class path: /inbox" + name);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
