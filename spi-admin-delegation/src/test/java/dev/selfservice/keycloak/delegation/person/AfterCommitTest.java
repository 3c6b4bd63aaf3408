package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;

/** Rule 23: once, after the commit, and never to the harm of what was committed. */
class AfterCommitTest {

    private final RealmModel realm = new FakeRealm("realm").model();
    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private RealmModel found = realm;
    private boolean poolIsFull;

    @Test
    void theWorkIsDoneInTheBackgroundOfACommitInItsRealm() {
        enlist(own -> done.add(own.getContext().getRealm().getId()));
        assertThat(done).as("before the commit").isEmpty();

        enlisted.get(0).commit();
        assertThat(done).as("on the request's thread").isEmpty();

        waiting.forEach(Runnable::run);
        assertThat(done).containsExactly("realm");
    }

    @Test
    void nothingIsDoneOfWhatIsRolledBack() {
        enlist(own -> done.add("done"));

        enlisted.get(0).rollback();
        waiting.forEach(Runnable::run);

        assertThat(done).isEmpty();
    }

    @Test
    void aRealmThatIsGoneByThenIsToldNothing() {
        enlist(own -> done.add("done"));
        found = null;

        enlisted.get(0).commit();
        waiting.forEach(Runnable::run);

        assertThat(done).isEmpty();
    }

    @Test
    void aFailureGoesNoFurther() {
        enlist(own -> {
            done.add("tried");
            throw new IllegalStateException("the template is broken");
        });

        enlisted.get(0).commit();

        assertThatCode(() -> waiting.forEach(Runnable::run)).doesNotThrowAnyException();
        assertThat(done).containsExactly("tried");
    }

    @Test
    void aPoolThatTakesNothingMoreFailsNoRequest() {
        enlist(own -> done.add("done"));
        poolIsFull = true;

        assertThatCode(enlisted.get(0)::commit).doesNotThrowAnyException();
    }

    private void enlist(Consumer<KeycloakSession> work) {
        AfterCommit.of(session(), realm, "a test", work);
    }

    private KeycloakSession session() {
        Map<String, Object> answers = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        answers.put("getContext", FakeBean.of(KeycloakContext.class, new HashMap<>()));
        answers.put("getAttribute", (Fake.Answer) asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", (Fake.Answer) asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("realms", Fake.answering(RealmProvider.class, Map.of("getRealm", asked -> found)));
        answers.put(
                "getKeycloakSessionFactory",
                Fake.answering(KeycloakSessionFactory.class, Map.of("create", none -> session())));
        answers.put(
                "getProvider",
                Fake.of(
                        ExecutorsProvider.class,
                        Map.of("getExecutor", Fake.answering(ExecutorService.class, Map.of("execute", this::take)))));
        answers.put(
                "getTransactionManager",
                Fake.answering(KeycloakTransactionManager.class, Map.of("enlistAfterCompletion", asked -> {
                    ((KeycloakTransaction) asked[0]).begin();
                    return enlisted.add((KeycloakTransaction) asked[0]);
                })));
        return Fake.of(KeycloakSession.class, answers);
    }

    private Object take(Object... asked) {
        if (poolIsFull) {
            throw new RejectedExecutionException();
        }
        return waiting.add((Runnable) asked[0]);
    }
}
