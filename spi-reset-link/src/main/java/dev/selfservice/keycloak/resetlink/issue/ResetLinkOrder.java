package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.resetlink.ResetLink;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * What the administrator of a project asks for.
 *
 * @param signedInAt when the administrator signed in; empty when nobody knows
 */
public record ResetLinkOrder(
        Project project,
        UserModel administrator,
        Optional<Instant> signedInAt,
        String memberId,
        ResetLink.Identity identity) {}
