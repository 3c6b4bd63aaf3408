package dev.selfservice.keycloak.delegation.privilege;

import java.util.Collection;
import java.util.Collections;
import org.keycloak.representations.idm.authorization.DecisionStrategy;
import org.keycloak.representations.idm.authorization.Logic;

/** What a policy says of one user, as far as it can be told without a request of theirs. In rising order. */
enum Grant {
    NEVER,
    /** At some hour, from some client, by some claim in a token: the user may bring about what it takes. */
    PERHAPS,
    ALWAYS;

    Grant under(Logic logic) {
        if (logic != Logic.NEGATIVE) {
            return this;
        }
        return switch (this) {
            case NEVER -> ALWAYS;
            case PERHAPS -> PERHAPS;
            case ALWAYS -> NEVER;
        };
    }

    /** As Keycloak decides when several policies speak; without any it never grants. */
    static Grant of(Collection<Grant> parts, DecisionStrategy strategy) {
        if (parts.isEmpty()) {
            return NEVER;
        }
        return switch (strategy) {
            case UNANIMOUS -> Collections.min(parts);
            case AFFIRMATIVE -> Collections.max(parts);
            case CONSENSUS -> majority(parts);
        };
    }

    private static Grant majority(Collection<Grant> parts) {
        if (isMajority(Collections.frequency(parts, ALWAYS), parts)) {
            return ALWAYS;
        }
        return isMajority(parts.size() - Collections.frequency(parts, NEVER), parts) ? PERHAPS : NEVER;
    }

    private static boolean isMajority(int some, Collection<Grant> all) {
        return some > all.size() - some;
    }
}
