package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.address.AddressWatch;
import dev.selfservice.keycloak.delegation.person.ChangedBy;
import dev.selfservice.keycloak.delegation.person.OperatedAccount;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Looks at an account when Keycloak tells that something may have changed of it: what it is signed in to with, or its
 * e-mail address. Of one change Keycloak tells by two events, an old kind and a new; only the new is heard.
 */
public final class AccountListener implements EventListenerProvider {

    private static final Set<OperationType> CHANGES =
            Set.of(OperationType.UPDATE, OperationType.ACTION, OperationType.DELETE);

    private static final Map<EventType, Boolean> CREDENTIALS =
            Map.of(EventType.UPDATE_CREDENTIAL, true, EventType.REMOVE_CREDENTIAL, false);

    private static final Set<EventType> BY_OWNER =
            Set.of(EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL, EventType.VERIFY_EMAIL);

    private static final Set<EventType> SIGN_INS = Set.of(
            EventType.LOGIN,
            EventType.IDENTITY_PROVIDER_LOGIN,
            EventType.IDENTITY_PROVIDER_FIRST_LOGIN,
            EventType.FEDERATED_IDENTITY_LINK);

    /** Recoveries tell themselves what they change. */
    private static final String OF_A_RECOVERY = "reset_link_id";

    private final KeycloakSession session;

    public AccountListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        String userId = event.getUserId();
        if (userId == null || event.getRealmId() == null) {
            return;
        }
        realm(event.getRealmId()).ifPresent(realm -> onEvent(event, realm, userId));
    }

    private void onEvent(Event event, RealmModel realm, String userId) {
        EventType type = event.getType();
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        if (CREDENTIALS.containsKey(type) && !details.containsKey(OF_A_RECOVERY)) {
            CredentialKind kind = CredentialKind.of(details.getOrDefault(Details.CREDENTIAL_TYPE, ""));
            ChangedCredential said = new ChangedCredential(Boolean.TRUE.equals(CREDENTIALS.get(type)), kind);
            CredentialWatch.look(session, realm, userId, ChangedBy.OWNER, Set.of(said));
        } else if (BY_OWNER.contains(type)) {
            new AddressWatch(session).look(realm, userId, ChangedBy.OWNER);
        } else if (SIGN_INS.contains(type)) {
            new AddressWatch(session).look(realm, userId, ChangedBy.ELSEWHERE);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (CHANGES.contains(event.getOperationType())) {
            OperatedAccount.of(event)
                    .ifPresent(account -> realm(event.getRealmId()).ifPresent(realm -> byOperator(realm, account)));
        }
    }

    /** Also who changes their own account by the operators' interface: of what is done there Keycloak never mails. */
    private void byOperator(RealmModel realm, OperatedAccount account) {
        Set<ChangedCredential> said = "/reset-password".equals(account.below())
                ? Set.of(new ChangedCredential(true, CredentialKind.PASSWORD))
                : Set.of();
        CredentialWatch.look(session, realm, account.userId(), ChangedBy.OPERATOR, said);
        new AddressWatch(session).look(realm, account.userId(), ChangedBy.OPERATOR);
    }

    private Optional<RealmModel> realm(String id) {
        return Optional.ofNullable(session.realms().getRealm(id)).filter(Selfservice::enabled);
    }

    @Override
    public void close() {
        // Keeps nothing.
    }
}
