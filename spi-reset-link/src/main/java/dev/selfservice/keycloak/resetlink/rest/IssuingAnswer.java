package dev.selfservice.keycloak.resetlink.rest;

import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.resetlink.issue.Issuing;
import dev.selfservice.keycloak.resetlink.issue.Issuing.AddressNotFixed;
import dev.selfservice.keycloak.resetlink.issue.Issuing.Issued;
import dev.selfservice.keycloak.resetlink.issue.Issuing.LimitReached;
import dev.selfservice.keycloak.resetlink.issue.Issuing.MailFailed;
import dev.selfservice.keycloak.resetlink.issue.Issuing.MemberNotEligible;
import dev.selfservice.keycloak.resetlink.issue.Issuing.MemberUnknown;
import dev.selfservice.keycloak.resetlink.issue.Issuing.SignInTooOld;
import jakarta.ws.rs.core.Response.Status;

/** The contract's answer to each outcome of an order: the link that was issued, or a status and a code. */
final class IssuingAnswer implements Issuing.Cases<Issued> {

    @Override
    public Issued issued(Issued issued) {
        return issued;
    }

    @Override
    public Issued signInTooOld(SignInTooOld refusal) {
        throw ApiException.of(Status.FORBIDDEN, "reauthentication_required");
    }

    @Override
    public Issued addressNotFixed(AddressNotFixed refusal) {
        throw ApiException.of(Status.SERVICE_UNAVAILABLE, "not_configured");
    }

    @Override
    public Issued memberUnknown(MemberUnknown refusal) {
        throw ApiException.notFound();
    }

    @Override
    public Issued memberNotEligible(MemberNotEligible refusal) {
        throw ApiException.of(Status.CONFLICT, "member_not_eligible")
                .with("reason", refusal.reason().code());
    }

    @Override
    public Issued limitReached(LimitReached refusal) {
        throw ApiException.of(Status.TOO_MANY_REQUESTS, "limit_reached").retryAfter(refusal.roomIn());
    }

    @Override
    public Issued mailFailed(MailFailed failure) {
        throw ApiException.of(Status.BAD_GATEWAY, "mail_failed").with("id", failure.linkId());
    }
}
