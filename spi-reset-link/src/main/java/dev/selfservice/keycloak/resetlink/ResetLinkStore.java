package dev.selfservice.keycloak.resetlink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.provider.Provider;

/**
 * Keeps the links of the session's current realm.
 *
 * <p>Every change is one conditional UPDATE; {@code true} means it hit exactly one row, {@code false} that somebody was
 * there before or the condition no longer holds. All methods work in the session's transaction, which the caller
 * chooses; nothing is committed here. One instance serves one session and is not thread-safe; the database is what makes
 * parallel calls safe.
 */
public interface ResetLinkStore extends Provider {

    /** Waits until no other transaction issues links in this realm, and holds that off until this one ends. */
    void serializeIssuing();

    /**
     * Keeps a new link.
     *
     * @param tokenHash of the mailed link, see {@link dev.selfservice.keycloak.resetlink.secret.LinkToken#hash()}
     * @param stopTokenHash of the mail's stop page
     */
    void add(ResetLink link, String tokenHash, String stopTokenHash);

    Optional<ResetLink> find(String id);

    Optional<ResetLink> findByTokenHash(String tokenHash);

    Optional<ResetLink> findByStopTokenHash(String stopTokenHash);

    /**
     * The links of a project, newest first.
     *
     * @param status only these; empty for all
     * @param now what the status is derived for
     */
    List<ResetLink> ofProject(String projectId, Set<ResetLinkStatus> status, Instant now, int first, int max);

    /** Links without an end reason, run out or not. */
    List<ResetLink> notEnded();

    /** Links for this member without an end reason, run out or not: at most one. */
    List<ResetLink> notEnded(String memberId);

    /** Links that ran out before {@code now} and have no end reason yet, in all realms, oldest expiry first; at most max. */
    List<ResetLink> ranOut(Instant now, int max);

    boolean markMailed(String id, Instant now);

    /** Only the first time counts. */
    boolean markOpened(String id, Instant now);

    /** Ends a link that has no end reason yet, and forgets its hashes. */
    boolean end(String id, EndReason endReason, Instant now);

    /**
     * Reserves an attempt on a redeemable link, before any comparison. Commit it before you compare: a count that is
     * rolled back isn't one.
     *
     * @return the reservation's id, or empty when the link isn't redeemable or has no free attempt
     */
    Optional<String> reserveAttempt(ResetLink link, Instant now);

    /**
     * Wrong secrets and attempts under way of this member since then, over all links, newest first; not those from before
     * the member's limits were lifted. Exact while this transaction holds a reservation, since a member has one link that
     * isn't ended.
     */
    List<Instant> attemptsOfMember(String memberId, Instant since);

    /**
     * The secret was right: gives the reservation back and begins a recovery that only the holder of the new nonce may
     * continue; an earlier one is out.
     */
    boolean redeem(String id, String reservation, String nonceHash, Instant now, Duration recoveryLifespan);

    /** The secret was wrong, its reservation stays; {@code true} when that was the last attempt and locked the link. */
    boolean keepAttempt(String id, Instant now);

    /**
     * Notes that people are told of wrong secrets. Only once, only while the link lives, and only when at least so many
     * were wrong; exact in the transaction of {@link #keepAttempt}, which holds the row.
     */
    boolean markWarned(String id, int wrongSecrets, Instant now);

    /** Locks a link whose attempts were all reserved before then, though some never came back (a server went down). */
    boolean lockAbandoned(String id, Instant reservedBefore, Instant now);

    /** The link as it is now, if this nonce may continue its recovery; locks the row until the transaction ends. */
    Optional<ResetLink> holdRecovery(String id, String nonceHash, Instant now);

    /**
     * Notes what became of the password. Like its siblings below it first makes the database take what is pending: what
     * can't be stored must fail here, before the browser's session says it was.
     */
    boolean recordPassword(String id, String nonceHash, PasswordOutcome outcome, Instant now);

    boolean recordOtp(String id, String nonceHash, Instant now);

    /** The member is done: ends the link and forgets its hashes. */
    boolean finish(String id, String nonceHash, Instant now);

    /** Whether it was the holder of this nonce who finished; still known when the link has no hashes any more. */
    boolean isFinishedBy(String id, String nonceHash);

    /** Creation times of this administrator's links since then, oldest first; failed mails count. */
    List<Instant> createdByAdministrator(String administratorId, Instant since);

    /**
     * Creation times of links for this member since then, oldest first; failed mails don't count, nor does what was before
     * the member's limits were lifted.
     */
    List<Instant> createdForMember(String memberId, Instant since);

    /** Lets the counts of {@link #attemptsOfMember} and {@link #createdForMember} begin anew. Earlier rows stay. */
    void liftLimits(String memberId, Instant now);

    /** The ids of all realms in which there are links, of those too that no longer use us. */
    List<String> realmsWithLinks();

    /** Removes links that ended before then, or ran out before then; and what else is older. */
    int removeEndedBefore(Instant then);

    /** Removes the links made for this user. */
    int removeOfUser(String realmId, String userId);

    int removeOfRealm(String realmId);
}
