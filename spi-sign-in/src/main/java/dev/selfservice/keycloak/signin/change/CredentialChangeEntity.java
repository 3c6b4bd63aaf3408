package dev.selfservice.keycloak.signin.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code SELFSERVICE_CREDENTIAL_CHANGE}: one for each person whose credentials ever changed through us. */
@Entity
@Table(name = "SELFSERVICE_CREDENTIAL_CHANGE")
@NullUnmarked
public class CredentialChangeEntity {

    @Id
    @Column(name = "USER_ID")
    protected String userId;

    @Column(name = "REALM_ID")
    protected String realmId;

    /** Milliseconds since 1970. */
    @Column(name = "CHANGED_AT")
    protected long changedAt;

    @Column(name = "CHANGED_IN")
    protected String changedIn;

    protected CredentialChangeEntity() {}

    /** Of somebody who is about to change something for the first time. */
    CredentialChangeEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }
}
