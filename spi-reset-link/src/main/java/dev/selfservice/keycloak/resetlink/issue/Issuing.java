package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import java.time.Duration;

/** What came of an order. */
public sealed interface Issuing {

    /** The answer of the case that applies. */
    <T> T match(Cases<T> cases);

    /** An answer for each outcome. */
    interface Cases<T> {

        T issued(Issued issued);

        T signInTooOld(SignInTooOld refusal);

        T addressNotFixed(AddressNotFixed refusal);

        T memberUnknown(MemberUnknown refusal);

        T memberNotEligible(MemberNotEligible refusal);

        T limitReached(LimitReached refusal);

        T mailFailed(MailFailed failure);
    }

    /** The link is mailed. Nobody can look its secret up again. */
    record Issued(ResetLink link, Secret secret) implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.issued(this);
        }
    }

    /** The administrator has to sign in again first. */
    record SignInTooOld() implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.signInTooOld(this);
        }
    }

    /** A caller's headers would decide where the link points to. */
    record AddressNotFixed() implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.addressNotFixed(this);
        }
    }

    /** The project has no such member. */
    record MemberUnknown() implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.memberUnknown(this);
        }
    }

    /** The administrator may not help this member. */
    record MemberNotEligible(Ineligibility reason) implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.memberNotEligible(this);
        }
    }

    /**
     * Too many links, or too many wrong secrets.
     *
     * @param roomIn how long to wait
     */
    record LimitReached(Duration roomIn) implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.limitReached(this);
        }
    }

    /** The link was made, and the mail server didn't take its mail: the link is dead. */
    record MailFailed(String linkId) implements Issuing {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.mailFailed(this);
        }
    }
}
