package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.rest.PersonName;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.PlainText;
import dev.selfservice.keycloak.resetlink.ResetLink;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The one message that carries the link, in the recipient's language.
 *
 * <p>It is rendered in a session of its own: in the request's session the administrator's language cookie would decide
 * (Keycloak's {@code DefaultLocaleSelectorProvider}).
 */
final class ResetLinkMail {

    private static final Logger LOG = Logger.getLogger(ResetLinkMail.class);

    private final KeycloakSession session;

    ResetLinkMail(KeycloakSession session) {
        this.session = session;
    }

    /** Sends it; {@code false} when the mail server didn't take it. Blocks as long as the mail server does. */
    boolean send(ResetLink link, Project project, UserModel administrator, URI linkAddress, URI stopAddress) {
        String administratorName = PersonName.of(administrator);
        try {
            return OwnTransaction.call(
                    session, own -> deliver(own, link, project, administratorName, linkAddress, stopAddress));
        } catch (RuntimeException e) {
            LOG.errorf("The mail of reset link %s could not be made: %s", link.id(), reason(e));
            return false;
        }
    }

    private boolean deliver(
            KeycloakSession own,
            ResetLink link,
            Project project,
            String administratorName,
            URI linkAddress,
            URI stopAddress) {
        RealmModel realm = own.getContext().getRealm();
        UserModel member = own.users().getUserById(realm, link.memberId());
        if (member == null) {
            return false;
        }
        Locale locale = RecipientLocale.of(realm, member);
        own.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, locale.toLanguageTag());
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("memberName", PlainText.of(PersonName.of(member)));
        attributes.put("administratorName", PlainText.of(administratorName));
        attributes.put("projectName", PlainText.of(project.name()));
        attributes.put("link", linkAddress.toString());
        attributes.put("stopLink", stopAddress.toString());
        attributes.put("validUntil", ValidUntil.text(link.expiresAt(), member, locale));
        try {
            own.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(member)
                    .send(
                            "resetLinkMailSubject",
                            List.of(PlainText.of(project.name())),
                            "reset-link-mail.ftl",
                            attributes,
                            link.memberEmail());
            return true;
        } catch (EmailException e) {
            LOG.warnf(
                    "The mail of reset link %s in realm '%s' was not accepted: %s",
                    link.id(), realm.getName(), reason(e));
            return false;
        }
    }

    /** The class names only: a mail server may quote the message, and the message has the link. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown.getClass().getSimpleName() + (cause == null ? "" : ", " + reason(cause));
    }
}
