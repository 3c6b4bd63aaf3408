package dev.selfservice.keycloak.resetlink;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.ATTEMPTS;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.Redemption.Outcome;
import dev.selfservice.keycloak.resetlink.Redemption.Redeemed;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;

/** Links to which somebody types secrets, and what is told of it. */
final class TypedSecrets {

    static final Secret RIGHT = Secret.parse("ABCD-EFGH-JKMN-PQRS").orElseThrow();
    static final Secret GUESS = Secret.parse("0000-0000-0000-0000").orElseThrow();
    static final int ATTEMPTS_OF_MEMBER = 5;
    static final Duration LIFESPAN = Duration.ofMinutes(30);

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final LinkToken token = LinkToken.random();
    private final List<String> told = new ArrayList<>();

    ResetLinkStore store() {
        return store;
    }

    /** What the witness was told, in order. */
    List<String> told() {
        return told;
    }

    Outcome attemptOfAnotherToken(ResetLink link, Secret secret) {
        return keycloak.call(session -> redemption(session).attempt(link, LinkToken.random(), Optional.of(secret)));
    }

    /** A session in which the link is stopped by somebody else while the secret is being compared. */
    private KeycloakSession stopping(KeycloakSession session, ResetLink link) {
        return Fake.answering(
                KeycloakSession.class,
                Map.of(
                        "getKeycloakSessionFactory", none -> session.getKeycloakSessionFactory(),
                        "getContext", none -> session.getContext(),
                        "getProvider",
                                asked -> {
                                    store.end(link.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());
                                    return session.getProvider(PasswordHashProvider.class, (String) asked[1]);
                                }));
    }

    Outcome attempt(ResetLink link, Secret secret) {
        return attempt(link, Optional.of(secret));
    }

    Outcome attempt(ResetLink link, Optional<Secret> secret) {
        return keycloak.call(session -> redemption(session).attempt(link, token, secret));
    }

    Outcome attemptWhileItIsStopped(ResetLink link, Secret secret) {
        return keycloak.call(session -> redemption(stopping(session, link)).attempt(link, token, Optional.of(secret)));
    }

    private Redemption redemption(KeycloakSession session) {
        return new Redemption(session, policy(), new Notes());
    }

    private static ResetLinkPolicy policy() {
        return new ResetLinkPolicy(
                Duration.ofHours(3),
                16,
                ATTEMPTS,
                ATTEMPTS_OF_MEMBER,
                LIFESPAN,
                30,
                5,
                Duration.ofMinutes(15),
                Duration.ofDays(90));
    }

    ResetLink link(String memberId) {
        Instant made = Clock.now();
        LinkToken rowToken = LinkToken.random();
        ResetLink link = keycloak.call(session -> LinkBuilder.linkFor(memberId)
                .createdAt(made)
                .tokenHash(rowToken.hash())
                .secretHash(new SecretHasher(session).hash(RIGHT, token))
                .addTo(session.getProvider(ResetLinkStore.class)));
        store.markMailed(link.id(), made);
        return now(link);
    }

    static ResetLink copy(ResetLink link, SecretHash hash) {
        return new ResetLink(
                link.id(),
                link.realmId(),
                link.who(),
                link.identity(),
                hash,
                link.attempts(),
                link.when(),
                link.outcome());
    }

    boolean holdsRecovery(ResetLink link, Redeemed redeemed) {
        return store.holdRecovery(link.id(), redeemed.nonce().hash(), Clock.now())
                .isPresent();
    }

    List<Instant> attemptsOf(String memberId) {
        return store.attemptsOfMember(memberId, Instant.EPOCH);
    }

    ResetLink now(ResetLink link) {
        return store.find(link.id()).orElseThrow();
    }

    /** Writes down what it is told. */
    private final class Notes implements Redemption.Witness {

        @Override
        public void redeemed(KeycloakSession own) {
            told.add("redeemed");
        }

        @Override
        public void wrong(KeycloakSession own, int attemptsLeft) {
            told.add("wrong " + attemptsLeft);
        }

        @Override
        public void locked(KeycloakSession own) {
            told.add("locked");
        }

        @Override
        public void limitReached(KeycloakSession own) {
            told.add("limit reached");
        }
    }
}
