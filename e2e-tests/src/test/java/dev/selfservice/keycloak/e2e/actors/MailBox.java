package dev.selfservice.keycloak.e2e.actors;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** One person's mail, as the real mail server took it in. */
public final class MailBox {

    private final Educloud educloud;
    private final String address;

    /** The box of this person. */
    public MailBox(Educloud educloud, Person person) {
        this.educloud = educloud;
        this.address = person.email();
    }

    /** How many mails there are now. */
    public int size() {
        return messages().size();
    }

    /** The newest mail that brings a link; waits for one, at most ten seconds. Notices come and go beside it. */
    public Mail newest() {
        return Awaitility.await("a mail with a link for " + address)
                .atMost(Duration.ofSeconds(10))
                .until(this::links, mails -> !mails.isEmpty())
                .stream()
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Every mail that brings no link but tells something, oldest first, once the server has sent what it has to. */
    public List<Mail> notices() {
        Awaitility.await("the notices are sent").atMost(Duration.ofMinutes(1)).until(educloud.inside()::noticesAreSent);
        return messages().stream()
                .map(MailBox::read)
                .filter(mail -> !mail.hasLink())
                .toList();
    }

    /** The subjects of {@link #notices}, in the alphabet's order: two that are sent at once may come in either. */
    public List<String> noticeSubjects() {
        return notices().stream().map(Mail::subject).sorted().toList();
    }

    /** Everything that ever came here, headers included. */
    public String everything() {
        return String.join(
                "\n", messages().stream().map(GreenMailUtil::getWholeMessage).toList());
    }

    private List<Mail> links() {
        return messages().stream().map(MailBox::read).filter(Mail::hasLink).toList();
    }

    private List<MimeMessage> messages() {
        return Arrays.stream(educloud.mail().getReceivedMessages())
                .filter(this::isHere)
                .toList();
    }

    private boolean isHere(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).anyMatch(to -> address.equals(to.toString()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Mail(message.getSubject(), part(parts, "text/plain"), part(parts, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("no part " + type);
    }
}
