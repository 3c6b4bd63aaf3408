package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.delegation.address.SeenAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code SELFSERVICE_SEEN_ADDRESS}: the e-mail address that a user had when it was last looked at. */
@Entity
@Table(name = "SELFSERVICE_SEEN_ADDRESS")
@NullUnmarked
public class SeenAddressEntity {

    @Id
    @Column(name = "USER_ID")
    protected String userId;

    @Column(name = "REALM_ID")
    protected String realmId;

    @Column(name = "EMAIL")
    protected String email;

    @Column(name = "CHANGED_AT")
    protected Long changedAt;

    protected SeenAddressEntity() {}

    SeenAddressEntity(String realmId, SeenAddress address) {
        this.userId = address.userId();
        this.realmId = realmId;
        this.email = address.email();
        this.changedAt =
                address.changedAt() == null ? null : address.changedAt().toEpochMilli();
    }

    SeenAddress toAddress() {
        return new SeenAddress(userId, email, changedAt == null ? null : Instant.ofEpochMilli(changedAt));
    }
}
