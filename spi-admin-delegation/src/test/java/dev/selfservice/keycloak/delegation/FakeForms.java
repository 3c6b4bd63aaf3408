package dev.selfservice.keycloak.delegation;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.keycloak.forms.login.LoginFormsProvider;

/** Keycloak's form provider, whose pages are the names of their templates. */
public final class FakeForms {

    private FakeForms() {}

    public static LoginFormsProvider create() {
        Response.Status[] status = {Response.Status.OK};
        return (LoginFormsProvider) Proxy.newProxyInstance(
                FakeForms.class.getClassLoader(),
                new Class<?>[] {LoginFormsProvider.class},
                (form, method, arguments) -> switch (method.getName()) {
                    case "setStatus" -> {
                        status[0] = (Response.Status) arguments[0];
                        yield form;
                    }
                    case "createForm" -> page(status[0], (String) arguments[0]);
                    case "createResponse" -> page(status[0], String.valueOf(arguments[0]));
                    case "createErrorPage" -> page((Response.Status) arguments[0], "error.ftl");
                    default -> method.getReturnType() == LoginFormsProvider.class ? form : null;
                });
    }

    private static Response page(Response.Status status, String template) {
        return Response.status(status).entity(template).build();
    }

    /** The template of a page, whether its headers have been put on or not. */
    public static String template(Response page) {
        Object entity = page.getEntity();
        return entity instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(entity);
    }
}
