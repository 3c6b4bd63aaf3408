package dev.selfservice.keycloak.delegation.person;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** How every notice is written: what happened, when and where, what to do when it wasn't you, who to ask. */
public final class NoticeMail {

    private final KeycloakSession session;
    private final UserModel recipient;
    private final Instant when;

    public NoticeMail(KeycloakSession session, UserModel recipient, Instant when) {
        this.session = session;
        this.recipient = recipient;
        this.when = when;
    }

    /**
     * Writes one.
     *
     * @param about for the log
     * @param key what the keys of its texts begin with
     * @param names the texts' arguments, made fit by {@link PlainText}
     * @param facts what the template lists
     */
    public Mail about(String about, String key, List<String> names, Map<String, Object> facts) {
        Map<String, Object> attributes = new HashMap<>(facts);
        attributes.put("key", key);
        attributes.put("names", names);
        attributes.put("recipientName", PlainText.of(PersonName.of(recipient)));
        attributes.put(
                "when",
                Moment.text(
                        when, recipient, RecipientLocale.of(session.getContext().getRealm(), recipient)));
        return new Mail(about, key + "Subject", names, "reset-link-notice.ftl", attributes);
    }
}
