package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.HelpStillAllowed;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ends the links for which the right to help no longer holds, once the session's transaction has been committed: only
 * then is it sure who left, whichever way projects are kept. Looks once for each session, however much was removed in it.
 * A failure is logged and goes no further: what was removed is removed, and the guard asks again at every step anyway.
 */
final class Revalidation extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(Revalidation.class);
    private static final String PENDING = "selfservice.revalidation.";

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final Set<String> userIds = new HashSet<>();
    private boolean everybody;

    private Revalidation(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** Of the links in which this user helps or is helped. */
    static void ofUser(KeycloakSession session, RealmModel realm, String userId) {
        pending(session, realm).ifPresent(revalidation -> revalidation.userIds.add(userId));
    }

    /** Of the links that it may concern. */
    static void of(MembershipMayHaveEnded ended) {
        String userId = ended.userId();
        if (userId != null) {
            ofUser(ended.session(), ended.realm(), userId);
        } else {
            pending(ended.session(), ended.realm()).ifPresent(revalidation -> revalidation.everybody = true);
        }
    }

    private static Optional<Revalidation> pending(KeycloakSession session, RealmModel realm) {
        if (!Selfservice.enabled(realm)) {
            return Optional.empty();
        }
        Revalidation pending = session.getAttribute(PENDING + realm.getId(), Revalidation.class);
        if (pending == null) {
            pending = new Revalidation(session.getKeycloakSessionFactory(), realm.getId());
            session.setAttribute(PENDING + realm.getId(), pending);
            session.getTransactionManager().enlistAfterCompletion(pending);
        }
        return Optional.of(pending);
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, this::revalidate);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The reset links of realm %s could not be looked through", realmId);
        }
    }

    @Override
    protected void rollbackImpl() {
        // Nothing has changed.
    }

    private void revalidate(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        ResetLinkStore store = session.getProvider(ResetLinkStore.class);
        LinkEnd ends = new LinkEnd(session);
        HelpStillAllowed help = new HelpStillAllowed(session);
        for (ResetLink link : store.notEnded()) {
            if (isConcerned(link)) {
                help.objection(link)
                        .ifPresent(reason -> ends.end(link, reason, link.who().memberId()));
            }
        }
    }

    private boolean isConcerned(ResetLink link) {
        return everybody
                || userIds.contains(link.who().memberId())
                || userIds.contains(link.who().administratorId());
    }
}
