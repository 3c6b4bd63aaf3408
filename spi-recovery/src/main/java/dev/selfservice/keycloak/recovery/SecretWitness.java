package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.Redemption;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import java.util.Map;
import java.util.function.BiConsumer;
import org.keycloak.models.KeycloakSession;

/** Writes down what came of an attempt and has people told, in the transaction that settles it. */
final class SecretWitness implements BiConsumer<KeycloakSession, Redemption.Outcome> {

    private final ResetLink link;

    SecretWitness(ResetLink link) {
        this.link = link;
    }

    @Override
    public void accept(KeycloakSession own, Redemption.Outcome outcome) {
        AuditLog audit = new AuditLog(own);
        if (outcome instanceof Redemption.Redeemed) {
            audit.byMember(AuditEvent.REDEEMED, link, Map.of());
        } else if (outcome instanceof Redemption.Wrong wrong) {
            audit.byMember(
                    AuditEvent.WRONG_SECRET, link, Map.of("attempts_left", Integer.toString(wrong.attemptsLeft())));
            if (own.getProvider(ResetLinkStore.class)
                    .markWarned(link.id(), ResetLinkPolicy.WRONG_SECRETS_UNTIL_WARNING, Clock.now())) {
                new LinkNotices(own).wrongSecrets(link);
            }
        } else if (outcome instanceof Redemption.Locked) {
            audit.byMember(AuditEvent.LOCKED, link, Map.of());
            new LinkNotices(own).locked(link);
        } else if (outcome instanceof Redemption.LimitReached) {
            audit.byMember(AuditEvent.LIMIT_REACHED, link, Map.of());
        }
    }
}
