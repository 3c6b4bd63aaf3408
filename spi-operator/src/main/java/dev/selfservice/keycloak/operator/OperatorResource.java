package dev.selfservice.keycloak.operator;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.operator.check.RealmCheck;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import dev.selfservice.keycloak.signin.setup.SignInFlow;
import dev.selfservice.keycloak.signin.setup.SignInSetup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What an operator asks of us, under {@code /admin/realms/{realm}/selfservice}. */
public final class OperatorResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder events;

    OperatorResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.events = events;
    }

    /** The check. Reads only. For those who may view the realm's settings and its groups, since it names projects. */
    @GET
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    public Response check() {
        permissions.realm().requireViewRealm();
        permissions.groups().requireView();
        return Response.ok(new RealmCheck(session).of(realm))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Makes at once what is otherwise made within two minutes or at first use: flow, client, required actions. Does
     * nothing where all is there, or where the realm doesn't use us; 503 where something foreign has our names. For
     * those who may manage the realm.
     */
    @POST
    @Path("setup")
    @Consumes(MediaType.WILDCARD)
    public Response setup() {
        permissions.realm().requireManageRealm();
        RealmSetup.ensure(session);
        record("setup");
        return Response.noContent().build();
    }

    /**
     * Demands a second factor of everybody who signs in with a password, in copies of the flows that the realm uses. For
     * those who may manage the realm, and only because they ask: it changes how everybody signs in.
     *
     * @return for each binding {@code there}, {@code set}, or {@code left}: the operator has to do it
     */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> signIn() {
        permissions.realm().requireManageRealm();
        if (!Selfservice.enabled(realm)) {
            throw new NotFoundException();
        }
        SignInSetup setup = new SignInSetup(session, realm);
        Map<String, String> outcomes = new TreeMap<>();
        for (SignInFlow flow : SignInFlow.ALL) {
            outcomes.put(flow.binding(), setup.demandSecondFactor(flow).code());
        }
        record("sign-in");
        return outcomes;
    }

    /**
     * Lets a member be helped again at once: earlier wrong secrets and links no longer count for the limits of a day. For
     * those who may manage the user. Earlier rows and events stay.
     */
    @DELETE
    @Path("users/{user}/limits")
    public Response liftLimits(@PathParam("user") String id) {
        permissions.users().requireQuery();
        UserModel user = session.users().getUserById(realm, id);
        if (user == null || !Selfservice.enabled(realm)) {
            throw new NotFoundException();
        }
        permissions.users().requireManage(user);
        OwnTransaction.call(session, own -> {
            own.getProvider(ResetLinkStore.class).liftLimits(user.getId(), Clock.now());
            return true;
        });
        record("users/" + user.getId() + "/limits");
        return Response.noContent().build();
    }

    private void record(String what) {
        // Of a type of its own: a change of the realm has it set up once more, in this very session.
        events.operation(OperationType.ACTION)
                .resource("SELFSERVICE")
                .resourcePath("selfservice", what)
                .success();
    }
}
