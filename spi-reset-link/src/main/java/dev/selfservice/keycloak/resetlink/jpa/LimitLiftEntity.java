package dev.selfservice.keycloak.resetlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A row of {@code SELFSERVICE_LIMIT_LIFT}: nothing of this member from before then counts for a limit any more. */
@Entity
@Table(name = "SELFSERVICE_LIMIT_LIFT")
@NullUnmarked
public class LimitLiftEntity {

    @Id
    @Column(name = "ID", length = 36)
    protected String id;

    @Column(name = "REALM_ID")
    protected String realmId;

    @Column(name = "MEMBER_ID")
    protected String memberId;

    @Column(name = "LIFTED_AT")
    protected long liftedAt;

    protected LimitLiftEntity() {}

    LimitLiftEntity(String realmId, String memberId, Instant liftedAt) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.memberId = memberId;
        this.liftedAt = liftedAt.toEpochMilli();
    }
}
