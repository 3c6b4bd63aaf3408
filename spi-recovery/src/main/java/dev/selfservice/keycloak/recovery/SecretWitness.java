package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.Redemption;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** Writes down what came of an attempt and has people told, in the transaction that settles it. */
final class SecretWitness implements Redemption.Witness {

    private final ResetLink link;

    SecretWitness(ResetLink link) {
        this.link = link;
    }

    @Override
    public void redeemed(KeycloakSession own) {
        audit(own, AuditEvent.REDEEMED, Map.of());
    }

    @Override
    public void wrong(KeycloakSession own, int attemptsLeft) {
        audit(own, AuditEvent.WRONG_SECRET, Map.of("attempts_left", Integer.toString(attemptsLeft)));
        if (own.getProvider(ResetLinkStore.class)
                .markWarned(link.id(), ResetLinkPolicy.WRONG_SECRETS_UNTIL_WARNING, Clock.now())) {
            new LinkNotices(own).wrongSecrets(link);
        }
    }

    @Override
    public void locked(KeycloakSession own) {
        audit(own, AuditEvent.LOCKED, Map.of());
        new LinkNotices(own)
                .ended(EndReason.TOO_MANY_WRONG_SECRETS, link, link.who().memberId());
    }

    @Override
    public void limitReached(KeycloakSession own) {
        audit(own, AuditEvent.LIMIT_REACHED, Map.of());
    }

    private void audit(KeycloakSession own, AuditEvent event, Map<String, String> details) {
        new AuditLog(own).byMember(event, link, details);
    }
}
