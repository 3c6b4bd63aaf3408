package dev.selfservice.keycloak.resetlink.notify;

import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.person.Fact;
import dev.selfservice.keycloak.delegation.person.KeycloaksOwnMail;
import dev.selfservice.keycloak.delegation.person.Notice;
import dev.selfservice.keycloak.delegation.person.NoticeMail;
import dev.selfservice.keycloak.delegation.person.PersonName;
import dev.selfservice.keycloak.delegation.person.PlainText;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.signin.notify.OtherWayIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A mail about one link to one of the two people it concerns. Neither learns the other's address. */
final class LinkNoticeMail {

    private final KeycloakSession session;
    private final ResetLink link;

    LinkNoticeMail(KeycloakSession session, ResetLink link) {
        this.session = session;
        this.link = link;
    }

    /** Sends it, if there is somebody to send it to. */
    void send(LinkNotice notice, String actorId, Instant when) {
        recipient(notice)
                .filter(recipient -> notice != LinkNotice.PASSWORD_SET || !KeycloaksOwnMail.comesTo(session, recipient))
                .ifPresent(recipient -> send(notice, actorId, when, recipient));
    }

    private void send(LinkNotice notice, String actorId, Instant when, UserModel recipient) {
        // The member's mail goes where the link went, even when the account has got another address since.
        String address = notice.isForMember() ? link.who().memberEmail() : recipient.getEmail();
        // A recovery leaves all of them as they are, whoever made them.
        List<OtherWayIn> others = notice == LinkNotice.FINISHED_MEMBER ? OtherWayIn.of(session, recipient) : List.of();
        String providers = others.stream()
                .filter(OtherWayIn::connection)
                .map(OtherWayIn::name)
                .findFirst()
                .orElse("");
        // No name of a person: those stand among the facts, where nobody takes them for words of ours.
        List<String> arguments =
                List.of(project(), Integer.toString(ResetLinkPolicy.WRONG_SECRETS_UNTIL_WARNING), providers);
        List<Fact> facts = new ArrayList<>();
        if (notice.tellsOutcome()) {
            ResetLink.Outcome outcome = link.outcome();
            facts.add(Fact.text(
                    "resetLinkNoticePassword",
                    outcome.passwordSet() ? "resetLinkNoticePasswordSet" : "resetLinkNoticePasswordKept"));
            facts.add(Fact.text(
                    "resetLinkNoticeOtp", outcome.otpSet() ? "resetLinkNoticeOtpSet" : "resetLinkNoticeOtpKept"));
        }
        others.forEach(other -> facts.add(Fact.of(other.key(), other.name())));
        facts.add(Fact.of("selfserviceMailProject", project()));
        facts.add(
                notice.isForMember()
                        ? Fact.of(
                                "resetLinkNoticeAdministrator", name(link.who().administratorId()))
                        : Fact.of("resetLinkNoticeMember", name(link.who().memberId())));
        notice.actorLabel().ifPresent(label -> facts.add(Fact.of(label, name(actorId))));
        List<String> remarks = others.stream()
                .map(other -> other.connection() ? "resetLinkNoticeStillConnected" : "resetLinkNoticeStillThere")
                .distinct()
                .toList();
        new NoticeMail(session)
                .send(
                        new Notice(
                                "reset link " + link.id(),
                                PersonName.of(recipient),
                                notice.key(),
                                arguments,
                                when,
                                facts,
                                remarks),
                        recipient,
                        address);
    }

    /** Empty when there is nobody any more who may be told: an administrator only while they administer the project. */
    private Optional<UserModel> recipient(LinkNotice notice) {
        if (notice.isForMember()) {
            return user(link.who().memberId());
        }
        HelpPermission permission = new HelpPermission(session);
        return user(link.who().administratorId())
                .filter(administrator -> administrator.getEmail() != null
                        && !administrator.getEmail().isBlank())
                .filter(administrator -> permission
                        .administeredProject(administrator, link.who().projectId())
                        .isPresent());
    }

    private String name(String userId) {
        return user(userId).map(PersonName::of).map(PlainText::of).orElse("–");
    }

    private String project() {
        return session.getProvider(ProjectProvider.class)
                .find(link.who().projectId())
                .map(Project::name)
                .map(PlainText::of)
                .orElse("–");
    }

    private Optional<UserModel> user(String id) {
        return Optional.ofNullable(
                session.users().getUserById(session.getContext().getRealm(), id));
    }
}
