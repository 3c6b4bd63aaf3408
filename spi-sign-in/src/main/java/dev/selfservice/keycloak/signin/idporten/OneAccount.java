package dev.selfservice.keycloak.signin.idporten;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Base64Url;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.events.EventBuilder;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.provider.ProviderEvent;

/**
 * Makes sure that a person is connected with one account of a realm only. Keycloak looks when somebody comes from
 * ID-porten. It connects minutes later, when the password and the OTP are typed, without looking again, and its table
 * would take a second one. So each connection, by a person or an operator, is checked here, in its own transaction.
 */
public final class OneAccount {

    private static final Logger LOG = Logger.getLogger(OneAccount.class);

    /** Longer than any transaction; only a server that goes down in the middle of one leaves a claim to run out. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private OneAccount() {}

    /** Hears of everything that happens in Keycloak. */
    public static void onEvent(ProviderEvent event) {
        if (event instanceof FederatedIdentityCreatedEvent made) {
            KeycloakSession session = made.getKeycloakSession();
            FederatedIdentityModel identity = made.getFederatedIdentity();
            IdentityProviderModel provider = session.identityProviders().getByAlias(identity.getIdentityProvider());
            if (provider != null && IdPortenProviderFactory.ID.equals(provider.getProviderId())) {
                require(session, made.getRealm(), made.getUser().getId(), identity);
            }
        }
    }

    private static void require(
            KeycloakSession session, RealmModel realm, String userId, FederatedIdentityModel identity) {
        String alias = identity.getIdentityProvider();
        // First claimed, then looked: who claims later finds what this transaction has committed.
        if (!claim(session, realm.getId() + '/' + alias + '/' + identity.getUserId())) {
            refuse(session, realm, userId, alias, "in another transaction");
        }
        List<String> accounts = ConnectedAccounts.of(session, realm, alias, identity.getUserId());
        if (accounts.size() > 1) {
            refuse(session, realm, userId, alias, "one of " + accounts);
        }
    }

    /** Takes the person for this transaction, on all nodes; false when another one has it. */
    private static boolean claim(KeycloakSession session, String person) {
        String key = "selfservice-connecting-"
                + Base64Url.encode(HashUtils.hash(JavaAlgorithm.SHA256, person.getBytes(StandardCharsets.UTF_8)));
        SingleUseObjectProvider claims = session.singleUseObjects();
        if (!claims.putIfAbsent(key, CLAIM.toSeconds())) {
            return false;
        }
        session.getTransactionManager().enlistAfterCompletion(new AtTheEnd(() -> claims.remove(key)));
        return true;
    }

    private static void refuse(
            KeycloakSession session, RealmModel realm, String userId, String alias, String connected) {
        // The row is written already; Keycloak would keep it and only show a page.
        session.getTransactionManager().setRollbackOnly();
        LOG.warnf(
                "Realm '%s': user %s is not connected with '%s': the same person is connected with another account, %s",
                realm.getName(), userId, alias, connected);
        if (isInBrowser(session.getContext())) {
            EventBuilder event =
                    new EventBuilder(realm, session, session.getContext().getConnection()).user(userId);
            throw Refusal.OTHER_ACCOUNT.refuse(session, event, alias);
        }
        throw new ModelDuplicateException("Another account is connected with the same person");
    }

    /** Or an operator's call, which gets an answer of its own kind. */
    private static boolean isInBrowser(KeycloakContext context) {
        return context.getAuthenticationSession() != null && context.getBearerToken() == null;
    }
}
