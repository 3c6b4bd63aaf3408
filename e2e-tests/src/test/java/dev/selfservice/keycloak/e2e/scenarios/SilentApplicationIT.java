package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.selfservice.keycloak.e2e.actors.Application;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Forger;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/**
 * An application that takes the call about an ended session and never answers. It held up the member's page, and with
 * the link's row whoever wanted to stop the link.
 */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SilentApplicationIT {

    private static final int QUIET = 300;

    @InjectEducloud
    Educloud educloud;

    @Test
    void holdsUpNeitherTheMemberNorWhoStopsTheLink() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        HttpServer good = listening(heard);
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(60_000);
            CalledForHelp call = CalledForHelp.in(educloud);
            Application.listeningAt(silent.getLocalPort(), educloud).signIn(call.member());
            Tokens ended = Application.listeningAt(good.getAddress().getPort(), educloud)
                    .signIn(call.member());
            ScriptedMember member = ScriptedMember.open(call.mail());
            member.secret(call.link().secret());
            assertThat(heard).as("nothing has ended yet").isEmpty();

            CompletableFuture<?> step = CompletableFuture.runAsync(() -> member.password("Sol-over-Lofoten-2027"));
            try (Socket called = silent.accept()) {
                call.administrator().stop(call.link());
                step.get(60, TimeUnit.SECONDS);

                assertThat(isWaiting(called))
                        .as("the silent one is still being waited for")
                        .isTrue();
            }
            assertThat(member.isPastTheSecret()).as(member.page().page().text()).isTrue();
            assertThat(call.administrator().status(call.link())).isEqualTo("REVOKED");
            String told = heard.poll(60, TimeUnit.SECONDS);
            assertThat(told).as("the other is told").startsWith("logout_token=");
            assertThat(Forger.claims(told.substring("logout_token=".length())))
                    .contains("\"sub\":\"" + call.member().id() + "\"")
                    .contains("\"sid\":\"" + sid(ended) + "\"");
        } finally {
            good.stop(0);
        }
    }

    private static String sid(Tokens tokens) {
        return Forger.claims(tokens.access()).replaceFirst(".*\"sid\":\"([^\"]+)\".*", "$1");
    }

    private static HttpServer listening(BlockingQueue<String> heard) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/logout", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Whether the other side keeps the connection open, once all that it sent is read. */
    private static boolean isWaiting(Socket called) throws IOException {
        called.setSoTimeout(QUIET);
        try {
            while (called.getInputStream().read() >= 0) {
                // What it has to say isn't of interest.
            }
            return false;
        } catch (SocketTimeoutException stillThere) {
            return true;
        }
    }
}
