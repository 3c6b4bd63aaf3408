package dev.selfservice.keycloak.resetlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code SELFSERVICE_ISSUING_LOCK}: one for each realm, there only to be locked. */
@Entity
@Table(name = "SELFSERVICE_ISSUING_LOCK")
@NullUnmarked
public class IssuingLockEntity {

    @Id
    @Column(name = "REALM_ID")
    protected String realmId;

    protected IssuingLockEntity() {}

    IssuingLockEntity(String realmId) {
        this.realmId = realmId;
    }
}
