package dev.selfservice.keycloak.delegation.privilege;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.Decision.Effect;
import org.keycloak.authorization.attribute.Attributes;
import org.keycloak.authorization.identity.Identity;
import org.keycloak.authorization.identity.UserModelIdentity;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.policy.evaluation.DefaultEvaluation;
import org.keycloak.authorization.policy.evaluation.EvaluationContext;
import org.keycloak.authorization.policy.provider.PolicyProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.authorization.ClientPolicyRepresentation;

/**
 * What a policy says of one user. Who somebody is, Keycloak's own policy providers tell. The hour, a claim in a token, a
 * script and every kind that we don't know grant perhaps: the user may bring about what it takes.
 */
final class PolicyReader {

    /** Without the claims that a token would bring: groups and roles are then read from the user. */
    private static final Attributes NO_CLAIMS = Attributes.from(new HashMap<>());

    private final AuthorizationProvider authorization;
    private final RealmModel realm;
    private final EvaluationContext context;

    PolicyReader(AuthorizationProvider authorization, UserModel user) {
        this.authorization = authorization;
        this.realm = authorization.getRealm();
        this.context = context(new UserModelIdentity(realm, user) {
            @Override
            public Attributes getAttributes() {
                return NO_CLAIMS;
            }
        });
    }

    /** What a permission, or an aggregate of policies, says; its parts decide. */
    Grant ofParts(Policy whole) {
        return Grant.of(whole.getAssociatedPolicies().stream().map(this::of).toList(), whole.getDecisionStrategy());
    }

    private Grant of(Policy policy) {
        return switch (policy.getType()) {
            case "user", "role", "group" -> asked(policy);
            case "aggregate" -> ofParts(policy).under(policy.getLogic());
            case "client" -> ofClients(policy).under(policy.getLogic());
            default -> Grant.PERHAPS;
        };
    }

    private Grant asked(Policy policy) {
        DefaultEvaluation evaluation =
                new DefaultEvaluation(null, context, policy, policy, decided -> {}, authorization, Map.of());
        PolicyProvider provider = authorization.getProvider(policy.getType());
        provider.evaluate(evaluation);
        evaluation.denyIfNoEffect();
        return evaluation.getEffect() == Effect.PERMIT ? Grant.ALWAYS : Grant.NEVER;
    }

    private Grant ofClients(Policy policy) {
        ClientPolicyRepresentation named = (ClientPolicyRepresentation)
                authorization.getProviderFactory(policy.getType()).toRepresentation(policy, authorization);
        return named.getClients().stream()
                        .map(realm::getClientById)
                        .filter(Objects::nonNull)
                        .anyMatch(PeoplesClient::is)
                ? Grant.PERHAPS
                : Grant.NEVER;
    }

    private static EvaluationContext context(Identity identity) {
        return new EvaluationContext() {
            @Override
            public Identity getIdentity() {
                return identity;
            }

            @Override
            public Attributes getAttributes() {
                return NO_CLAIMS;
            }
        };
    }
}
