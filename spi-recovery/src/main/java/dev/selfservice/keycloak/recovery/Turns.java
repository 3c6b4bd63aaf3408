package dev.selfservice.keycloak.recovery;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Whose turn it is, of the requests that one node serves of one recovery. A courtesy to who clicks twice, and no lock:
 * what may happen only once is held by the link's row. So a request that has waited for long goes on all the same, and
 * nobody else is held up by somebody who sends a form slowly. Thread-safe.
 */
final class Turns {

    private static final long LONGEST_WAIT_SECONDS = 5;

    private static final ConcurrentMap<String, Semaphore> TAKEN = new ConcurrentHashMap<>();

    private Turns() {}

    /** Waits for the earlier request to be committed, and takes the turn until this session's transaction ends. */
    static void take(KeycloakSession session, String linkId) {
        Semaphore turn = TAKEN.computeIfAbsent(linkId, id -> new Semaphore(1, true));
        try {
            if (turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                session.getTransactionManager().enlistAfterCompletion(new Turn(linkId, turn));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Given back with the transaction, however it ends. */
    private static final class Turn extends AbstractKeycloakTransaction {

        private final String linkId;
        private final Semaphore turn;

        private Turn(String linkId, Semaphore turn) {
            this.linkId = linkId;
            this.turn = turn;
        }

        @Override
        protected void commitImpl() {
            giveBack();
        }

        @Override
        protected void rollbackImpl() {
            giveBack();
        }

        private void giveBack() {
            if (!turn.hasQueuedThreads()) {
                TAKEN.remove(linkId, turn);
            }
            turn.release();
        }
    }
}
