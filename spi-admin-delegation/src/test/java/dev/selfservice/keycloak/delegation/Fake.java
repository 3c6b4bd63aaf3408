package dev.selfservice.keycloak.delegation;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Keycloak's models with given answers, for pure logic; what Keycloak does with them is tested on a Keycloak. */
public final class Fake {

    private Fake() {}

    /**
     * Answers calls of the methods named; of all others with an empty stream, false or null.
     *
     * @param answers method name to answer
     */
    public static <T> T of(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> type.getSimpleName() + answers;
                    default -> answers.getOrDefault(method.getName(), nothing(method.getReturnType()));
                }));
    }

    public static UserModel user(String username) {
        return of(UserModel.class, Map.of("getId", "id-" + username, "getUsername", username));
    }

    private static Object nothing(Class<?> type) {
        if (type == Stream.class) {
            return Stream.empty();
        }
        return type == boolean.class ? false : null;
    }
}
