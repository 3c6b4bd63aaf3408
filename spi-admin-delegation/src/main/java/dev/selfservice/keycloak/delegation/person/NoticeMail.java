package dev.selfservice.keycloak.delegation.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Sends notices. All are written alike: what happened, when and where, what to do when it wasn't you, whom to ask. */
public final class NoticeMail {

    private final KeycloakSession session;

    /** By the mail server of the session's realm. */
    public NoticeMail(KeycloakSession session) {
        this.session = session;
    }

    /** Sends it; blocks as long as the mail server does. That it wasn't accepted is logged. */
    public void send(Notice notice, UserModel recipient, String address) {
        Fact when = Fact.of(
                "selfserviceNoticeWhen",
                Moment.text(
                        notice.when(),
                        recipient,
                        RecipientLocale.of(session.getContext().getRealm(), recipient)));
        Map<String, Object> attributes = Map.of(
                "key", notice.key(),
                "arguments", notice.arguments(),
                "recipientName", PlainText.of(notice.greeted()),
                "facts", Stream.concat(Stream.of(when), notice.facts().stream()).toList(),
                "remarks", notice.remarks());
        new Mailer(session)
                .send(
                        recipient,
                        address,
                        new Mail(
                                notice.about(),
                                notice.key() + "Subject",
                                List.copyOf(notice.arguments()),
                                "selfservice-notice.ftl",
                                attributes));
    }
}
