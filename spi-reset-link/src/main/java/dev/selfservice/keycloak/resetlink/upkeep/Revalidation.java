package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.Ending;
import dev.selfservice.keycloak.resetlink.HelpStillAllowed;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import java.util.Optional;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Ends the links of a realm for which the right to help no longer holds. */
final class Revalidation {

    private static final String PENDING = "selfservice.revalidation";

    private Revalidation() {}

    /**
     * Looks once after the session's transaction has been committed, however often it is called before: only then is
     * it sure who left, whichever way projects are kept.
     */
    static void afterCommit(KeycloakSession session, RealmModel realm) {
        if (!Selfservice.enabled(realm) || session.getAttribute(PENDING) != null) {
            return;
        }
        session.setAttribute(PENDING, true);
        String realmId = realm.getId();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                KeycloakModelUtils.runJobInTransaction(factory, own -> revalidate(own, realmId));
            }

            @Override
            protected void rollbackImpl() {
                // Nothing has changed.
            }
        });
    }

    private static void revalidate(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        ResetLinkStore store = session.getProvider(ResetLinkStore.class);
        HelpStillAllowed help = new HelpStillAllowed(session);
        for (ResetLink link : store.notEnded(null, null, null)) {
            Optional<Ending> objection = help.objection(link);
            if (objection.isPresent() && store.end(link.id(), objection.get(), Clock.now())) {
                new AuditLog(session).ended(objection.get(), link, link.memberId());
            }
        }
    }
}
