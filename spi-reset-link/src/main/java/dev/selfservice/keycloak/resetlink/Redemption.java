package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.keycloak.models.KeycloakSession;

/**
 * Tries a secret against a link: reserve, commit, compare, settle. The order is the point: an attempt that isn't
 * committed before the comparison could be taken back by an error page, and guesses in parallel would all see the same
 * free attempt.
 */
public final class Redemption {

    /** Longer than any comparison takes: a reservation older than this will not come back. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final ResetLinkPolicy policy;
    private final BiConsumer<KeycloakSession, Outcome> witness;

    /**
     * Makes a redemption for one request.
     *
     * @param witness told of each outcome that changed the link, in the session and transaction that changed it; and of
     *     {@link LimitReached}, whose transaction is rolled back
     */
    public Redemption(KeycloakSession session, ResetLinkPolicy policy, BiConsumer<KeycloakSession, Outcome> witness) {
        this.session = session;
        this.policy = policy;
        this.witness = witness;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {}

    /**
     * The secret was right.
     *
     * @param nonce for the browser that typed it, and for nobody else
     */
    public record Redeemed(LinkToken nonce) implements Outcome {}

    /** The secret was wrong and may be tried again. */
    public record Wrong(int attemptsLeft) implements Outcome {}

    /** The secret was wrong for the last time. */
    public record Locked() implements Outcome {}

    /** Nothing was compared: too many secrets were wrong in a day, over all of the member's links. */
    public record LimitReached() implements Outcome {}

    /** Nothing was compared: the link is dead, or no attempt was free. */
    public record Refused() implements Outcome {}

    /**
     * One attempt, in transactions of its own.
     *
     * @param typed empty when what was typed can't be a secret at all: wrong, and counted
     */
    public Outcome attempt(ResetLink link, LinkToken token, Optional<Secret> typed) {
        Optional<String> reservation = OwnTransaction.call(session, own -> reserve(own, link));
        if (reservation.isEmpty()) {
            return new Refused();
        }
        return isRight(link, token, typed) ? redeem(link, reservation.get()) : keep(link);
    }

    private Optional<String> reserve(KeycloakSession own, ResetLink link) {
        ResetLinkStore store = own.getProvider(ResetLinkStore.class);
        Instant now = Clock.now();
        Optional<String> reservation = store.reserveAttempt(link, now);
        if (reservation.isEmpty()) {
            if (store.lockAbandoned(link.id(), now.minus(ABANDONED), now)) {
                witness.accept(own, new Locked());
            }
            return reservation;
        }
        List<Instant> ofMember = store.attemptsOfMember(link.memberId(), now.minus(ResetLinkPolicy.MEMBER_WINDOW));
        if (ofMember.size() > policy.attemptsPerMember()) {
            own.getTransactionManager().setRollbackOnly();
            witness.accept(own, new LimitReached());
            return Optional.empty();
        }
        return reservation;
    }

    private boolean isRight(ResetLink link, LinkToken token, Optional<Secret> typed) {
        return typed.isPresent()
                && link.secretHash() != null
                && new SecretHasher(session).matches(typed.get(), token, link.secretHash());
    }

    private Outcome redeem(ResetLink link, String reservation) {
        Redeemed redeemed = new Redeemed(LinkToken.random(new SecureRandom()));
        return OwnTransaction.call(session, own -> {
            boolean won = own.getProvider(ResetLinkStore.class)
                    .redeem(link.id(), reservation, redeemed.nonce().hash(), Clock.now(), policy.recoveryLifespan());
            return won ? witnessed(own, redeemed) : new Refused();
        });
    }

    private Outcome keep(ResetLink link) {
        return OwnTransaction.call(session, own -> {
            ResetLinkStore store = own.getProvider(ResetLinkStore.class);
            if (store.keepAttempt(link.id(), Clock.now())) {
                witness.accept(own, new Wrong(0));
                return witnessed(own, new Locked());
            }
            return store.find(link.id())
                    .filter(fresh -> fresh.isRedeemable(Clock.now()))
                    .map(fresh -> witnessed(own, new Wrong(fresh.attemptsLeft())))
                    .orElseGet(Refused::new);
        });
    }

    private Outcome witnessed(KeycloakSession own, Outcome outcome) {
        witness.accept(own, outcome);
        return outcome;
    }
}
