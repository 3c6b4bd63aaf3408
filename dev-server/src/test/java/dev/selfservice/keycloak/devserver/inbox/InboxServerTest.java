package dev.selfservice.keycloak.devserver.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real SMTP and real HTTP. */
class InboxServerTest {

    private int smtpPort;
    private int httpPort;
    private MailCatcher catcher;
    private InboxServer inbox;

    @BeforeEach
    void start() throws IOException {
        smtpPort = freePort();
        httpPort = freePort();
        catcher = MailCatcher.start(smtpPort);
        inbox = InboxServer.start(httpPort, catcher, "http://localhost:1/console");
    }

    @AfterEach
    void stop() {
        inbox.close();
        catcher.close();
    }

    @Test
    void showsBothPartsAndNamesBeyondAscii() throws Exception {
        send("Tilbakestillingslenke – Sjøfugl", "minh@example.org, tor@example.org");
        JsonNode mails = mails();
        assertThat(mails).as("one mail to two people is one mail").hasSize(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Tilbakestillingslenke – Sjøfugl");
        assertThat(mail.path("from").asText()).isEqualTo("Språkbanken <no-reply@example.org>");
        assertThat(mail.path("to").asText()).isEqualTo("minh@example.org, tor@example.org");
        assertThat(mail.path("html").asText()).isEqualTo("<p>hemmelighet å</p>");
        assertThat(mail.path("text").asText()).isEqualTo("hemmelighet å");
        assertThat(mail.path("date").asText()).endsWith("Z");
    }

    @Test
    void anEmptyInboxSaysWhereToGo() throws Exception {
        JsonNode answer = new ObjectMapper().readTree(get("/mails").body());
        assertThat(answer.path("mails")).isEmpty();
        assertThat(answer.path("consoleUrl").asText()).isEqualTo("http://localhost:1/console");
    }

    @Test
    void servesThePageUnderAPolicyThatKeepsMailFromRunningScripts() throws Exception {
        for (String path : new String[] {"/", "/inbox.css", "/inbox.js"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'; script-src 'self'"));
        }
        assertThat(get("/../pom.xml").statusCode()).isEqualTo(404);
        assertThat(get("/inbox.html").statusCode()).isEqualTo(404);
    }

    private JsonNode mails() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/mails").body()).path("mails");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + httpPort + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private void send(String subject, String to) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part("hemmelighet å", "text/plain; charset=utf-8"));
        parts.addBodyPart(part("<p>hemmelighet å</p>", "text/html; charset=utf-8"));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@example.org", "Språkbanken", "utf-8"));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject, "utf-8");
        message.setContent(parts);
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
