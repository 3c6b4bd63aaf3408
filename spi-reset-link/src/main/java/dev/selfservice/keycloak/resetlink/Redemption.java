package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Witness witness;

    public Redemption(KeycloakSession session, ResetLinkPolicy policy, Witness witness) {
        this.session = session;
        this.policy = policy;
        this.witness = witness;
    }

    /** Told of each change to the link, in the session and transaction that makes it. */
    public interface Witness {

        /** The secret was right. */
        void redeemed(KeycloakSession own);

        /** The secret was wrong; without an attempt left, {@link #locked} follows. */
        void wrong(KeycloakSession own, int attemptsLeft);

        /** The link has ended, since too many secrets were wrong. */
        void locked(KeycloakSession own);

        /** Nothing was compared: too many secrets were wrong in a day. This transaction is rolled back. */
        void limitReached(KeycloakSession own);
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        /** The answer of the case that applies. */
        <T> T match(Cases<T> cases);
    }

    /** An answer for each outcome. */
    public interface Cases<T> {

        T redeemed(Redeemed redeemed);

        T wrong(Wrong wrong);

        T locked(Locked locked);

        T refused(Refused refused);
    }

    /**
     * The secret was right.
     *
     * @param nonce for the browser that typed it, and for nobody else
     */
    public record Redeemed(LinkToken nonce) implements Outcome {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.redeemed(this);
        }
    }

    /** The secret was wrong and may be tried again. */
    public record Wrong(int attemptsLeft) implements Outcome {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.wrong(this);
        }
    }

    /** The secret was wrong for the last time. */
    public record Locked() implements Outcome {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.locked(this);
        }
    }

    /**
     * Nothing was compared: the link is dead, no attempt was free, or too many secrets were wrong in a day, over all of
     * the member's links.
     */
    public record Refused() implements Outcome {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused(this);
        }
    }

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
                witness.locked(own);
            }
            return reservation;
        }
        List<Instant> ofMember =
                store.attemptsOfMember(link.who().memberId(), now.minus(ResetLinkPolicy.MEMBER_WINDOW));
        if (ofMember.size() > policy.attemptsPerMember()) {
            own.getTransactionManager().setRollbackOnly();
            witness.limitReached(own);
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
        Redeemed redeemed = new Redeemed(LinkToken.random());
        return OwnTransaction.call(session, own -> {
            boolean won = own.getProvider(ResetLinkStore.class)
                    .redeem(link.id(), reservation, redeemed.nonce().hash(), Clock.now(), policy.recoveryLifespan());
            if (!won) {
                return new Refused();
            }
            witness.redeemed(own);
            return redeemed;
        });
    }

    private Outcome keep(ResetLink link) {
        return OwnTransaction.call(session, own -> {
            ResetLinkStore store = own.getProvider(ResetLinkStore.class);
            if (store.keepAttempt(link.id(), Clock.now())) {
                witness.wrong(own, 0);
                witness.locked(own);
                return new Locked();
            }
            Optional<ResetLink> fresh = store.find(link.id()).filter(found -> found.isRedeemable(Clock.now()));
            if (fresh.isEmpty()) {
                return new Refused();
            }
            int left = fresh.get().attempts().left();
            witness.wrong(own, left);
            return new Wrong(left);
        });
    }
}
