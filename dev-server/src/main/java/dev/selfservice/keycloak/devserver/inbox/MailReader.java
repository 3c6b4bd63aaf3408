package dev.selfservice.keycloak.devserver.inbox;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a caught message into what a mail program would show of it. */
final class MailReader {

    private MailReader() {}

    static Mail read(StoredMessage stored) throws MessagingException, IOException {
        MimeMessage message = stored.getMimeMessage();
        return new Mail(
                Objects.requireNonNullElse(message.getMessageID(), "uid-" + stored.getUid()),
                addresses(message.getFrom()),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                Objects.requireNonNullElse(message.getSubject(), ""),
                stored.getReceivedDate().toInstant().toString(),
                find(message, "text/html"),
                find(message, "text/plain"));
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(MailReader::address).collect(Collectors.joining(", "));
    }

    /** The name without the quotes that the header needs. */
    private static String address(Address address) {
        return address instanceof InternetAddress person && person.getPersonal() != null
                ? person.getPersonal() + " <" + person.getAddress() + ">"
                : address.toString();
    }

    /** The first part of that type, however deep. */
    private static @Nullable String find(Part part, String mimeType) throws MessagingException, IOException {
        if (part.isMimeType(mimeType)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), mimeType);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
