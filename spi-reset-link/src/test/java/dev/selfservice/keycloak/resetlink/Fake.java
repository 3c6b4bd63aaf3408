package dev.selfservice.keycloak.resetlink;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keycloak's interfaces with the answers a test needs; what Keycloak itself does is tested on a Keycloak. */
public final class Fake {

    private Fake() {}

    /** What a method answers to its arguments. */
    public interface Answer extends Function<Object[], Object> {}

    /** Answers calls of the methods named; of all others with an empty stream, false or null. */
    public static <T> T of(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> type.getSimpleName();
                    default ->
                        answers.getOrDefault(method.getName(), none -> nothing(method.getReturnType()))
                                .apply(arguments);
                }));
    }

    private static Object nothing(Class<?> type) {
        if (type == Stream.class) {
            return Stream.empty();
        }
        return type == boolean.class ? false : null;
    }
}
