package dev.selfservice.keycloak.e2e.restart;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Operator;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.ProductionServer;
import dev.selfservice.keycloak.e2e.server.Realms;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * A server in production with its database on disk. Its host name is what each request says, save in the demo realm,
 * which has a frontend URL. Things happened there, then it was restarted: what was in memory is gone.
 */
public final class RestartedServer implements AutoCloseable {

    /** How many wrong secrets were typed before the restart. */
    public static final int GUESSES = 2;

    private static final String PROJECT = "ec101";
    private static final String UNFIXED = "unfixed";

    private final Educloud educloud;
    private final ProductionServer server;
    private final Keycloak operator;
    private final Realms realms;
    private final Story guessed;
    private final Story underWay;
    private final Story finished;

    /**
     * What happened before the restart.
     *
     * @param call who helps whom
     * @param member the member's browser, on the page that it was on
     */
    public record Story(CalledForHelp call, ScriptedMember member) {}

    private RestartedServer(Educloud educloud, ProductionServer server) {
        this.educloud = educloud;
        this.server = server;
        start();
        this.operator = Keycloak.getInstance(
                ProductionServer.URL, "master", ProductionServer.OPERATOR, ProductionServer.OPERATOR, "admin-cli");
        this.realms = new Realms(operator);
        RealmRepresentation fixed = Realms.educloudNamed(Educloud.REALM);
        fixed.getAttributes().put("frontendUrl", ProductionServer.URL);
        realms.create(fixed);
        realms.create(Realms.educloudNamed(UNFIXED));
        this.guessed = story((member, call) -> guess(member));
        this.underWay = story((member, call) -> member.toOtpPage(call.link().secret()));
        this.finished = story((member, call) -> member.recover(call.link().secret()));
        server.stop();
        start();
    }

    static RestartedServer start(Educloud educloud) {
        ProductionServer server = new ProductionServer("restarted-server", "dev-file");
        try {
            return new RestartedServer(educloud, server);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** Somebody typed wrong secrets, and some were left. */
    public Story guessed() {
        return guessed;
    }

    /** A member was on the page for a new OTP. */
    public Story underWay() {
        return underWay;
    }

    /** A member had come to the end. */
    public Story finished() {
        return finished;
    }

    /** The one who helps, signed in anew: what they had before the restart may have run out since. */
    public Administrator administratorOf(CalledForHelp call) {
        return signIn(Educloud.REALM, call.administrator().person());
    }

    /** A new administrator in the realm in which nothing but a request says what the server is called. */
    public Administrator administratorWithoutFixedHostName() {
        return administrator(UNFIXED);
    }

    /** What its operator finds in a realm. */
    public Operator operatorOf(String realm) {
        return Operator.at(ProductionServer.URL, realm, realms.operatorToken());
    }

    /** All that it has said since its last start. */
    public String output() {
        return server.output();
    }

    private Story story(BiConsumer<ScriptedMember, CalledForHelp> course) {
        CalledForHelp call = CalledForHelp.by(
                educloud, administrator(Educloud.REALM), people(Educloud.REALM).member(PROJECT));
        ScriptedMember member = ScriptedMember.open(call.mail());
        course.accept(member, call);
        return new Story(call, member);
    }

    private Administrator administrator(String realm) {
        return signIn(realm, people(realm).administrator(PROJECT));
    }

    private static Administrator signIn(String realm, Person person) {
        return Administrator.signIn(ProductionServer.URL + "/realms/" + realm, person, PROJECT);
    }

    private People people(String realm) {
        return new People(educloud, realms.get(realm));
    }

    private static void guess(ScriptedMember member) {
        IntStream.range(0, GUESSES).forEach(i -> member.secret("WRNG-WRNG-WRNG-WRNG"));
    }

    private void start() {
        server.start("--hostname-strict=false", "--spi-reset-link--jpa--link-lifespan=7200");
        server.awaitReady();
    }

    @Override
    public void close() {
        operator.close();
        server.close();
    }
}
