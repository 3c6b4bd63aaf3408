package dev.selfservice.keycloak.delegation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;

/** A realm's authentication flows in memory. As Keycloak's store it hands out copies: a change has to be stored. */
public final class FakeFlows {

    private final Map<String, AuthenticationFlowModel> flows = new LinkedHashMap<>();
    private final Map<String, AuthenticationExecutionModel> executions = new LinkedHashMap<>();
    private int added;

    /** A flow that somebody made. */
    public AuthenticationFlowModel flow(String alias) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(alias);
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        return add(flow);
    }

    /** A step at the end of a flow. */
    public FakeFlows step(AuthenticationFlowModel flow, Requirement requirement, String authenticator) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setRequirement(requirement);
        step.setAuthenticator(authenticator);
        step.setPriority(10 * added);
        add(step);
        return this;
    }

    /** A flow within a flow, at its end. */
    public AuthenticationFlowModel subflow(AuthenticationFlowModel flow, Requirement requirement, String alias) {
        AuthenticationFlowModel inner = flow(alias);
        inner.setTopLevel(false);
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setRequirement(requirement);
        step.setAuthenticatorFlow(true);
        step.setFlowId(inner.getId());
        step.setPriority(10 * added);
        add(step);
        return inner;
    }

    /** A flow's steps as {@code REQUIRED name}, in their order. */
    public List<String> stepsOf(AuthenticationFlowModel flow) {
        return of(flow.getId()).stream()
                .map(step -> step.getRequirement() + " "
                        + (step.isAuthenticatorFlow()
                                ? flows.get(step.getFlowId()).getAlias()
                                : step.getAuthenticator()))
                .toList();
    }

    boolean isEmpty() {
        return flows.isEmpty() && executions.isEmpty();
    }

    void answerIn(Map<String, Object> answers) {
        answers.put("getFlowByAlias", (Fake.Answer) asked -> flows.values().stream()
                .filter(flow -> flow.getAlias().equals(asked[0]))
                .findFirst()
                .orElse(null));
        answers.put("getAuthenticationFlowById", (Fake.Answer) asked -> flows.get((String) asked[0]));
        answers.put("addAuthenticationFlow", (Fake.Answer) asked -> add((AuthenticationFlowModel) asked[0]));
        answers.put("getAuthenticationExecutionsStream", (Fake.Answer) asked -> of((String) asked[0]).stream());
        answers.put("addAuthenticatorExecution", (Fake.Answer) asked -> add((AuthenticationExecutionModel) asked[0]));
        answers.put("updateAuthenticatorExecution", (Fake.Answer)
                asked -> executions.replace(id(asked[0]), copy((AuthenticationExecutionModel) asked[0])));
        answers.put("removeAuthenticatorExecution", (Fake.Answer) asked -> executions.remove(id(asked[0])));
    }

    private AuthenticationFlowModel add(AuthenticationFlowModel flow) {
        flow.setId("flow-" + flow.getAlias());
        flows.put(flow.getId(), flow);
        return flow;
    }

    private AuthenticationExecutionModel add(AuthenticationExecutionModel step) {
        added++;
        step.setId("step-" + added);
        executions.put(step.getId(), copy(step));
        return step;
    }

    private List<AuthenticationExecutionModel> of(String flowId) {
        return new ArrayList<>(executions.values())
                .stream()
                        .filter(step -> flowId.equals(step.getParentFlow()))
                        .sorted(Comparator.comparingInt(AuthenticationExecutionModel::getPriority))
                        .map(FakeFlows::copy)
                        .toList();
    }

    private static String id(Object step) {
        return ((AuthenticationExecutionModel) step).getId();
    }

    private static AuthenticationExecutionModel copy(AuthenticationExecutionModel step) {
        AuthenticationExecutionModel copy = new AuthenticationExecutionModel();
        copy.setId(step.getId());
        copy.setParentFlow(step.getParentFlow());
        copy.setRequirement(step.getRequirement());
        copy.setAuthenticator(step.getAuthenticator());
        copy.setAuthenticatorFlow(step.isAuthenticatorFlow());
        copy.setFlowId(step.getFlowId());
        copy.setPriority(step.getPriority());
        return copy;
    }
}
