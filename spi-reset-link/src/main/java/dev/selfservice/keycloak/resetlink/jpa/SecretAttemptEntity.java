package dev.selfservice.keycloak.resetlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code SELFSERVICE_SECRET_ATTEMPT}: a wrong secret, or one that is being compared. */
@Entity
@Table(name = "SELFSERVICE_SECRET_ATTEMPT")
@NullUnmarked
public class SecretAttemptEntity {

    @Id
    @Column(name = "ID", length = 36)
    protected String id;

    @Column(name = "RESET_LINK_ID")
    protected String resetLinkId;

    @Column(name = "REALM_ID")
    protected String realmId;

    @Column(name = "MEMBER_ID")
    protected String memberId;

    @Column(name = "RESERVED_AT")
    protected long reservedAt;

    protected SecretAttemptEntity() {}

    SecretAttemptEntity(String id, String resetLinkId, String realmId, String memberId, long reservedAt) {
        this.id = id;
        this.resetLinkId = resetLinkId;
        this.realmId = realmId;
        this.memberId = memberId;
        this.reservedAt = reservedAt;
    }
}
