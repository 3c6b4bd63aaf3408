package dev.selfservice.keycloak.delegation.person;

import java.util.HashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sends a mail to one person in that person's language.
 *
 * <p>Works in a session that no request uses. In a request's session the language cookie of the person who made it
 * would decide (Keycloak's {@code DefaultLocaleSelectorProvider}).
 */
public final class Mailer {

    private static final Logger LOG = Logger.getLogger(Mailer.class);

    private final KeycloakSession session;

    /** Sends by the mail server of the session's realm. */
    public Mailer(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Sends it. Blocks as long as the mail server does: ten seconds when it doesn't answer.
     *
     * @return {@code false} when the mail server didn't take it; the log says why
     */
    public boolean send(UserModel recipient, String address, Mail mail) {
        RealmModel realm = session.getContext().getRealm();
        session.setAttribute(
                LocaleSelectorProvider.USER_REQUEST_LOCALE,
                RecipientLocale.of(realm, recipient).toLanguageTag());
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(recipient)
                    .send(
                            mail.subject(),
                            List.copyOf(mail.subjectArguments()),
                            mail.template(),
                            new HashMap<>(mail.attributes()),
                            address);
            return true;
        } catch (EmailException e) {
            LOG.warnf("The mail of %s in realm '%s' was not accepted: %s", mail.about(), realm.getName(), reason(e));
            return false;
        }
    }

    /** Class names only: a mail server may quote the message, and a message may have a link in it. */
    public static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown.getClass().getSimpleName() + (cause == null ? "" : ", " + reason(cause));
    }
}
