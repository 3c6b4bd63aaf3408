package dev.selfservice.keycloak.resetlink.rest;

import dev.selfservice.keycloak.delegation.person.MaskedEmail;
import dev.selfservice.keycloak.delegation.person.PersonName;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.issue.Issuing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Copies out of a link what may leave the server. */
final class ResetLinkView {

    private final KeycloakSession session;
    private final Instant now = Clock.now();

    ResetLinkView(KeycloakSession session) {
        this.session = session;
    }

    ResetLinkRepresentation of(ResetLink link) {
        return of(link, null);
    }

    /** With the secret: the only answer that ever has it. */
    ResetLinkRepresentation of(Issuing.Issued issued) {
        return of(issued.link(), issued.secret().reveal());
    }

    private ResetLinkRepresentation of(ResetLink link, @Nullable String secret) {
        return new ResetLinkRepresentation(
                link.id(),
                link.status(now),
                member(link.who().memberId()),
                person(link.who().administratorId()),
                MaskedEmail.of(link.who().memberEmail()),
                link.identity().check(),
                link.identity().note(),
                time(link.when().createdAt()),
                time(link.when().expiresAt()),
                timeOrNull(link.when().openedAt()),
                timeOrNull(link.when().redeemedAt()),
                link.finishedAt().map(ResetLinkView::time).orElse(null),
                link.endedAt(now).map(ResetLinkView::time).orElse(null),
                link.endReason(now).map(EndReason::code).orElse(null),
                link.attempts().left(),
                link.outcome().password(),
                link.outcome().otpSet(),
                secret);
    }

    private ResetLinkRepresentation.Member member(String id) {
        Optional<UserModel> user = user(id);
        return new ResetLinkRepresentation.Member(
                id,
                user.map(UserModel::getUsername).orElse(null),
                user.map(PersonName::of).orElse(null),
                user.map(known -> known.getFirstAttribute("zoneinfo")).orElse(null));
    }

    private ResetLinkRepresentation.Person person(String id) {
        Optional<UserModel> user = user(id);
        return new ResetLinkRepresentation.Person(
                id,
                user.map(UserModel::getUsername).orElse(null),
                user.map(PersonName::of).orElse(null));
    }

    private Optional<UserModel> user(String id) {
        return Optional.ofNullable(
                session.users().getUserById(session.getContext().getRealm(), id));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static @Nullable String timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
