package dev.selfservice.keycloak.delegation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * One of Keycloak's models that keeps what its setters are given: {@code setName(name)} and, for notes and attributes,
 * {@code setAuthNote(key, value)}. What was never set is answered as {@link Fake} does.
 */
public final class FakeBean {

    private final Object fake;
    private final Map<String, Object> answers;
    private final Map<String, Object> kept = new HashMap<>();
    private final Map<String, Map<Object, Object>> keptByKey = new HashMap<>();

    private FakeBean(Object fake, Map<String, Object> answers) {
        this.fake = fake;
        this.answers = answers;
    }

    /**
     * Makes one.
     *
     * @param answers as for {@link Fake#of}; they win over what is set, and may be changed later
     */
    public static <T> T of(Class<T> type, Map<String, Object> answers) {
        FakeBean bean = new FakeBean(Fake.of(type, answers), answers);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> bean.call(method, arguments == null ? new Object[0] : arguments);
                }));
    }

    private Object call(Method method, Object[] arguments) throws ReflectiveOperationException {
        String name = method.getName();
        if (answers.containsKey(name)) {
            return asFake(method, arguments);
        }
        String property = name.replaceFirst("^(get|is|set|remove)", "");
        if (name.startsWith("set") && arguments.length == 1) {
            kept.put(property, arguments[0]);
        } else if (name.startsWith("set") && arguments.length == 2) {
            byKey(property).put(arguments[0], arguments[1]);
        } else if (name.startsWith("remove") && arguments.length == 1) {
            byKey(property).remove(arguments[0]);
        } else if (arguments.length == 0 && kept.containsKey(property)) {
            return kept.get(property);
        } else if (name.startsWith("get") && arguments.length == 1 && keptByKey.containsKey(property)) {
            return byKey(property).get(arguments[0]);
        } else {
            return method.getReturnType() == int.class ? 0 : asFake(method, arguments);
        }
        return null;
    }

    private Map<Object, Object> byKey(String property) {
        return keptByKey.computeIfAbsent(property, none -> new HashMap<>());
    }

    private Object asFake(Method method, Object[] arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(fake, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
