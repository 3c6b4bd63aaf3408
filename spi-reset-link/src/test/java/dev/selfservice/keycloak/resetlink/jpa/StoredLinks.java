package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.CREATED;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.time.Duration;
import java.time.Instant;

/** A store on an empty database, and links in it that have come some way. */
final class StoredLinks {

    static final Duration RECOVERY = Duration.ofMinutes(30);
    static final Instant LATER = CREATED.plusSeconds(60);

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);

    SmallKeycloak keycloak() {
        return keycloak;
    }

    ResetLinkStore store() {
        return store;
    }

    ResetLink add(String memberId) {
        return linkFor(memberId).addTo(store);
    }

    ResetLink sent(String memberId) {
        ResetLink link = add(memberId);
        store.markMailed(link.id(), CREATED);
        return now(link);
    }

    ResetLink recovering(String memberId, String nonce) {
        ResetLink link = sent(memberId);
        redeem(link, nonce);
        return now(link);
    }

    void redeem(ResetLink link, String nonce) {
        redeem(link, nonce, LATER);
    }

    void redeem(ResetLink link, String nonce, Instant at) {
        String reservation = store.reserveAttempt(link, at).orElseThrow();
        assertThat(store.redeem(link.id(), reservation, nonce, at, RECOVERY)).isTrue();
    }

    ResetLink now(ResetLink link) {
        return store.find(link.id()).orElseThrow();
    }
}
