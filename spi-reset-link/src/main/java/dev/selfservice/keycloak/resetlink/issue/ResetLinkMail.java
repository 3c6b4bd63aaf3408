package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.person.Fact;
import dev.selfservice.keycloak.delegation.person.Mail;
import dev.selfservice.keycloak.delegation.person.Mailer;
import dev.selfservice.keycloak.delegation.person.Moment;
import dev.selfservice.keycloak.delegation.person.PersonName;
import dev.selfservice.keycloak.delegation.person.PlainText;
import dev.selfservice.keycloak.delegation.person.RecipientLocale;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The one message that carries the link. */
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
            LOG.errorf("The mail of reset link %s could not be made: %s", link.id(), Mailer.reason(e));
            return false;
        }
    }

    private static boolean deliver(
            KeycloakSession own,
            ResetLink link,
            Project project,
            String administratorName,
            URI linkAddress,
            URI stopAddress) {
        RealmModel realm = own.getContext().getRealm();
        UserModel member = own.users().getUserById(realm, link.who().memberId());
        if (member == null) {
            return false;
        }
        String projectName = PlainText.of(project.name());
        String administrator = PlainText.of(administratorName);
        String validUntil = Moment.text(link.when().expiresAt(), member, RecipientLocale.of(realm, member));
        Map<String, Object> attributes = Map.of(
                "memberName", PlainText.of(PersonName.of(member)),
                "projectName", projectName,
                "link", linkAddress.toString(),
                "stopLink", stopAddress.toString(),
                "facts",
                        List.of(
                                Fact.of("resetLinkMailValid", validUntil),
                                Fact.of("selfserviceMailProject", projectName),
                                Fact.of("resetLinkNoticeAdministrator", administrator)));
        Mail mail = new Mail(
                "reset link " + link.id(),
                "resetLinkMailSubject",
                List.of(projectName),
                "reset-link-mail.ftl",
                attributes);
        return new Mailer(own).send(member, link.who().memberEmail(), mail);
    }
}
