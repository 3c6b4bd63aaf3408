package dev.selfservice.keycloak.delegation;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Keycloak's models with given answers, for pure logic; what Keycloak does with them is tested on a Keycloak. */
public final class Fake {

    private Fake() {}

    /** An answer that depends on a call's arguments, or has to be made anew for each call. */
    public interface Answer extends Function<Object[], Object> {}

    /**
     * Answers calls of the methods named; of all others with an empty stream, false or null.
     *
     * @param answers method name to answer, or to the {@link Answer} that makes it
     */
    public static <T> T of(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> type.getSimpleName() + answers;
                    default ->
                        answer(answers.getOrDefault(method.getName(), nothing(method.getReturnType())), arguments);
                }));
    }

    /** As {@link #of}, when every answer has to be made anew. */
    public static <T> T answering(Class<T> type, Map<String, Answer> answers) {
        return of(type, Collections.unmodifiableMap(answers));
    }

    /** Somebody of whom only id and user name are known. */
    public static UserModel user(String username) {
        return of(UserModel.class, Map.of("getId", "id-" + username, "getUsername", username));
    }

    private static Object answer(Object given, Object[] arguments) {
        return given instanceof Answer answer ? answer.apply(arguments) : given;
    }

    private static Object nothing(Class<?> type) {
        if (type == Stream.class) {
            return Stream.empty();
        }
        return type == boolean.class ? false : null;
    }
}
