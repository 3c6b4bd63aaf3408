package dev.selfservice.keycloak.devserver.inbox;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An SMTP server on the loopback interface that takes every mail and delivers none. Keeps them in memory only. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail greenMail;

    private MailCatcher(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /** Starts listening; {@code port} must be free. */
    public static MailCatcher start(int port) {
        GreenMail greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return new MailCatcher(greenMail);
    }

    /** All mails, newest first; one to several recipients is one mail. */
    List<Mail> mails() throws MessagingException, IOException {
        List<StoredMessage> stored = greenMail.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
                .toList();
        Map<String, Mail> byId = new LinkedHashMap<>();
        for (StoredMessage message : stored) {
            Mail mail = MailReader.read(message);
            byId.putIfAbsent(mail.id(), mail);
        }
        return List.copyOf(byId.values());
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
