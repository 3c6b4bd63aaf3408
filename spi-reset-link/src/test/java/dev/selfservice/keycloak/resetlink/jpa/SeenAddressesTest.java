package dev.selfservice.keycloak.resetlink.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.address.SeenAddress;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Rule 22: what is kept of addresses, on a database. */
class SeenAddressesTest {

    private static final SeenAddress FIRST = new SeenAddress("kari", "Kari@Example.org", null);
    private static final SeenAddress NEXT =
            new SeenAddress("kari", "other@example.org", Instant.ofEpochMilli(1_700_000_000_123L));
    private static final SeenAddress NONE = new SeenAddress("kari", " ", NEXT.changedAt());

    private final SmallKeycloak keycloak = new SmallKeycloak();

    @Test
    void whatIsKeptIsFoundAndOfOthersNothing() {
        add(FIRST);

        assertThat(of("kari", "ola")).containsOnlyKeys("kari").containsValue(FIRST);
        assertThat(of()).isEmpty();
        assertThatThrownBy(() -> add(NEXT)).as("a second first one").isNotNull();
    }

    @Test
    void oneOfTwoWhoFindTheSameChangeIsTheOneToTell() {
        add(FIRST);

        assertThat(replace(FIRST, NEXT)).isTrue();
        assertThat(replace(FIRST, NEXT)).isFalse();
        assertThat(kept()).isEqualTo(NEXT);
    }

    @Test
    void noAddressIsOneToo() {
        add(FIRST);

        assertThat(replace(FIRST, NONE)).isTrue();
        assertThat(kept().email()).isNull();
        assertThat(replace(FIRST, NEXT)).isFalse();
        assertThat(replace(NONE, NEXT)).isTrue();
    }

    @Test
    void itGoesWithTheUserAndWithTheRealm() {
        add(FIRST);
        run(store -> store.removeOfUser("ola"));
        assertThat(kept()).isEqualTo(FIRST);

        run(store -> store.removeOfUser("kari"));
        assertThat(of("kari")).isEmpty();

        add(FIRST);
        run(store -> store.removeOfRealm("other"));
        assertThat(kept()).isEqualTo(FIRST);
        run(store -> store.removeOfRealm(SmallKeycloak.REALM));
        assertThat(of("kari")).isEmpty();
    }

    private void add(SeenAddress address) {
        run(store -> store.add(SmallKeycloak.REALM, address));
    }

    private SeenAddress kept() {
        return of("kari").get("kari");
    }

    private Map<String, SeenAddress> of(String... users) {
        return keycloak.call(session -> session.getProvider(SeenAddresses.class).of(List.of(users)));
    }

    private boolean replace(SeenAddress before, SeenAddress after) {
        return keycloak.call(session -> session.getProvider(SeenAddresses.class).replace(before, after));
    }

    private void run(Consumer<SeenAddresses> work) {
        keycloak.run(session -> work.accept(session.getProvider(SeenAddresses.class)));
    }
}
