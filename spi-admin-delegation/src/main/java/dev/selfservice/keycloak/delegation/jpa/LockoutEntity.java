package dev.selfservice.keycloak.delegation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code SELFSERVICE_LOCKOUT}: this account was enabled until too many wrong guesses disabled it. */
@Entity
@Table(name = "SELFSERVICE_LOCKOUT")
@NullUnmarked
public class LockoutEntity {

    @Id
    @Column(name = "USER_ID")
    protected String userId;

    @Column(name = "REALM_ID")
    protected String realmId;

    protected LockoutEntity() {}

    LockoutEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }
}
