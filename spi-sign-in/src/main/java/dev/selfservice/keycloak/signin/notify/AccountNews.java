package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.ChangedBy;
import dev.selfservice.keycloak.delegation.person.Fact;
import dev.selfservice.keycloak.delegation.person.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to an account, as its owner is told it.
 *
 * @param names the texts' arguments, made fit by {@link PlainText}
 * @param facts that stand below the text
 * @param keycloakMails whether Keycloak mails about it too, where it mails
 */
record AccountNews(AccountNotice notice, List<String> names, List<Fact> facts, Instant when, boolean keycloakMails) {

    static AccountNews ofConnection(AccountNotice notice, String provider, Instant when) {
        return new AccountNews(notice, List.of(provider), List.of(), when, false);
    }

    static AccountNews ofOtpReplaced(ChangedBy by, Instant when) {
        return ofCredential(AccountNotice.OTP_REPLACED, List.of(by(by)), by, when);
    }

    static AccountNews of(ChangedCredential change, ChangedBy by, Instant when) {
        List<Fact> facts = new ArrayList<>(
                List.of(Fact.text("accountChangeWhat", change.kind().key())));
        change.label().map(PlainText::of).ifPresent(label -> facts.add(Fact.of("accountChangeLabel", label)));
        facts.add(by(by));
        return ofCredential(
                change.set() ? AccountNotice.CREDENTIAL_SET : AccountNotice.CREDENTIAL_REMOVED, facts, by, when);
    }

    /**
     * The e-mail address is another.
     *
     * @param masked the new one; a dash for none
     */
    static AccountNews ofAddress(String masked, ChangedBy by, Instant when) {
        return new AccountNews(
                AccountNotice.EMAIL_CHANGED,
                List.of(),
                List.of(Fact.of("accountChangeAddress", PlainText.of(masked)), by(by)),
                when,
                false);
    }

    /** Keycloak mails about what people do themselves, and never about what an operator does. */
    private static AccountNews ofCredential(AccountNotice notice, List<Fact> facts, ChangedBy by, Instant when) {
        return new AccountNews(notice, List.of(), facts, when, by == ChangedBy.OWNER);
    }

    private static Fact by(ChangedBy by) {
        return Fact.text(
                "accountChangeBy",
                switch (by) {
                    case OWNER -> "accountChangeByOwner";
                    case OPERATOR -> "accountChangeByOperator";
                    case ELSEWHERE -> "accountChangeByElsewhere";
                });
    }
}
