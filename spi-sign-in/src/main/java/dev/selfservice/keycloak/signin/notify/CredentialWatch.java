package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import dev.selfservice.keycloak.delegation.person.ChangedBy;
import dev.selfservice.keycloak.delegation.person.CommittedAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What one transaction does to one person's credentials. Keycloak tells of it in events that say too little (an
 * operator's name no credential) or say it twice, so an event is only the call to look: what is stored now is held
 * against what is committed. What an event says counts for what can't be seen, as a password that a directory keeps.
 *
 * <p>The owner is told after the commit. Of an account that isn't committed yet there is none to be told.
 */
final class CredentialWatch {

    private static final String PENDING = "selfservice.credential-changes.";

    private final ChangedBy by;
    private final Instant when = Instant.ofEpochMilli(Time.currentTimeMillis());
    private final Map<String, StoredCredential> before;
    private final Set<ChangedCredential> said = new LinkedHashSet<>();
    private Map<String, StoredCredential> now;

    private CredentialWatch(ChangedBy by, Map<String, StoredCredential> before) {
        this.by = by;
        this.before = before;
        this.now = before;
    }

    /**
     * Looks, and has the owner told of what changed.
     *
     * @param said what the event says
     */
    static void look(
            KeycloakSession session, RealmModel realm, String userId, ChangedBy by, Set<ChangedCredential> said) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            pending(session, realm, userId, by).ifPresent(changes -> {
                changes.now = StoredCredential.of(user);
                changes.said.addAll(said);
            });
        }
    }

    private static Optional<CredentialWatch> pending(
            KeycloakSession session, RealmModel realm, String userId, ChangedBy by) {
        CredentialWatch known = session.getAttribute(PENDING + userId, CredentialWatch.class);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CredentialWatch> made = CommittedAccount.ask(
                        session, realm, userId, (own, user) -> StoredCredential.of(user))
                .map(before -> new CredentialWatch(by, before));
        made.ifPresent(changes -> {
            session.setAttribute(PENDING + userId, changes);
            AfterCommit.of(session, realm, "user " + userId, own -> changes.tell(own, userId));
        });
        return made;
    }

    private void tell(KeycloakSession own, String userId) {
        AccountNoticeMail mail = new AccountNoticeMail(own);
        news().forEach(news -> mail.send(news, userId));
    }

    /** One for each change; a new OTP in the place of an old one is one change. */
    private List<AccountNews> news() {
        List<ChangedCredential> all = all();
        List<AccountNews> news = new ArrayList<>();
        if (isReplacedOtp(all)) {
            all.removeIf(change -> change.kind() == CredentialKind.OTP);
            news.add(AccountNews.ofOtpReplaced(by, when));
        }
        all.forEach(change -> news.add(AccountNews.of(change, by, when)));
        return news;
    }

    private static boolean isReplacedOtp(List<ChangedCredential> all) {
        return Stream.of(true, false)
                .map(set -> new ChangedCredential(set, CredentialKind.OTP))
                .allMatch(half -> all.stream().anyMatch(half::isAlso));
    }

    private List<ChangedCredential> all() {
        List<ChangedCredential> all = new ArrayList<>();
        before.values().stream()
                .filter(old -> !now.containsKey(old.id()))
                .map(ChangedCredential::removed)
                .forEach(all::add);
        now.values().stream()
                .filter(present -> isNew(present, before.get(present.id())))
                .map(ChangedCredential::set)
                .forEach(all::add);
        said.stream().filter(change -> all.stream().noneMatch(change::isAlso)).forEach(all::add);
        return all;
    }

    private static boolean isNew(StoredCredential present, @Nullable StoredCredential old) {
        return old == null || !Objects.equals(old.made(), present.made());
    }
}
