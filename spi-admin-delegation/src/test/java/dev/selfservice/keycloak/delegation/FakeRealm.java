package dev.selfservice.keycloak.delegation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** A realm in memory: attributes, clients, required actions, and {@link FakeFlows}. */
public final class FakeRealm {

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, ClientModel> clients = new LinkedHashMap<>();
    private final Map<String, RequiredActionProviderModel> actions = new LinkedHashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final FakeFlows flows = new FakeFlows();
    private final RealmModel model = FakeBean.of(RealmModel.class, answers);

    /** An empty one that doesn't use us. */
    public FakeRealm(String id) {
        answers.put("getId", id);
        answers.put("getName", "name-" + id);
        answers.put("getPasswordPolicy", PasswordPolicy.empty());
        answers.put("getAttributes", (Fake.Answer) none -> Map.copyOf(attributes));
        answers.put("getAttribute", (Fake.Answer) asked -> attributes.get((String) asked[0]));
        answers.put("getClientByClientId", (Fake.Answer) asked -> clients.get((String) asked[0]));
        answers.put("addClient", (Fake.Answer) asked -> client((String) asked[0]));
        answers.put("getRequiredActionProviderByAlias", (Fake.Answer) asked -> actions.get((String) asked[0]));
        answers.put("addRequiredActionProvider", (Fake.Answer) asked -> add((RequiredActionProviderModel) asked[0]));
        answers.put("removeRequiredActionProvider", (Fake.Answer)
                asked -> actions.remove(((RequiredActionProviderModel) asked[0]).getAlias()));
        flows.answerIn(answers);
    }

    /** The realm as Keycloak knows it; set simple properties here. */
    public RealmModel model() {
        return model;
    }

    public FakeFlows flows() {
        return flows;
    }

    /** Switches us on. */
    public FakeRealm enabled() {
        return attribute("selfservice.enabled", "true");
    }

    public FakeRealm attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** Answers calls of this method with this, or by this {@link Fake.Answer}. */
    public FakeRealm answer(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    /** A new client about which nothing is set yet. */
    public ClientModel client(String clientId) {
        Map<String, Object> ids = Map.of("getId", "id-" + clientId, "getClientId", clientId);
        Map<String, Object> given = new HashMap<>(ids);
        ClientModel client = FakeBean.of(ClientModel.class, given);
        client.setRedirectUris(Set.of());
        clients.put(clientId, client);
        return client;
    }

    public FakeRealm requiredAction(String alias, boolean enabled) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(alias);
        action.setEnabled(enabled);
        add(action);
        return this;
    }

    /** Whether nothing was ever made or set up here. */
    public boolean isUntouched() {
        return clients.isEmpty() && actions.isEmpty() && flows.isEmpty();
    }

    private RequiredActionProviderModel add(RequiredActionProviderModel action) {
        actions.put(action.getAlias(), action);
        return action;
    }
}
