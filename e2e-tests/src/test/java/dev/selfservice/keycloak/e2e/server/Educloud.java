package dev.selfservice.keycloak.e2e.server;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.http.client.HttpClient;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.testframework.injection.ManagedTestResource;
import org.keycloak.testframework.mail.MailServer;

/**
 * The demo realm on the running server, with what a test needs around it. Its people are the test's own: each test makes
 * new ones, so that no limit, credential or link of another test stands in its way.
 */
public final class Educloud extends ManagedTestResource {

    /** The realm's name. */
    public static final String REALM = "educloud";

    /** The name of the realm that stands in for ID-porten. */
    public static final String ID_PORTEN = "mock-idporten";

    private final String server;
    private final Realms realms;
    private final Function<RealmResource, ProjectSource> projects;
    private final MailServer mail;
    private final ServerClock clock;
    private final Inside inside;
    private final Deque<Runnable> cleanups = new ArrayDeque<>();

    /**
     * On any server.
     *
     * @param server its address
     * @param projects where the projects of its realms come from
     * @param http to reach the server's clock and inside by
     */
    public Educloud(
            String server,
            Realms realms,
            Function<RealmResource, ProjectSource> projects,
            MailServer mail,
            HttpClient http) {
        this.server = server;
        this.realms = realms;
        this.projects = projects;
        this.mail = mail;
        this.clock = new ServerClock(http, server);
        this.inside = Inside.of(http, server);
    }

    public Realms realms() {
        return realms;
    }

    /** The realm as its operator reaches it. */
    public RealmResource admin() {
        return realms.get(REALM);
    }

    /** Where its projects come from. */
    public ProjectSource projects() {
        return projects(admin());
    }

    /** Where the projects of any realm on this server come from. */
    public ProjectSource projects(RealmResource realm) {
        return projects.apply(realm);
    }

    public MailServer mail() {
        return mail;
    }

    /** Every mail to anybody, as it came and with the line breaks taken out that its encoding put in. */
    public List<String> everyMail() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .map(whole -> String.join("\n", whole, whole.replaceAll("=\r?\n", ""), whole.replaceAll("\r?\n", "")))
                .toList();
    }

    public ServerClock clock() {
        return clock;
    }

    /** Runs code within the server: for what can't be seen from outside. */
    public Inside inside() {
        return inside;
    }

    /** The server's address. */
    public String server() {
        return server;
    }

    /** Where the realm answers. */
    public String url() {
        return server + "/realms/" + REALM;
    }

    /** Where any realm of the server under test answers. */
    public static String url(String realm) {
        return SelfserviceServer.URL + "/realms/" + realm;
    }

    /** Changes the realm until the end of the test. */
    public void configure(Consumer<RealmRepresentation> change) {
        RealmRepresentation before = admin().toRepresentation();
        RealmRepresentation after = admin().toRepresentation();
        change.accept(after);
        admin().update(after);
        afterTest(() -> admin().update(before));
    }

    /** Sets {@code selfservice.<name>} until the end of the test. */
    public void set(String name, String value) {
        String attribute = "selfservice." + name;
        String before = admin().toRepresentation().getAttributes().getOrDefault(attribute, "");
        write(attribute, value);
        afterTest(() -> write(attribute, before));
    }

    /** Enables or disables a required action until the end of the test. */
    public void enableAction(String alias, boolean enabled) {
        RequiredActionProviderRepresentation action = admin().flows().getRequiredAction(alias);
        boolean before = action.isEnabled();
        action.setEnabled(enabled);
        admin().flows().updateRequiredAction(alias, action);
        afterTest(() -> {
            action.setEnabled(before);
            admin().flows().updateRequiredAction(alias, action);
        });
    }

    /** Runs at the end of the test, the last one first. */
    public void afterTest(Runnable cleanup) {
        cleanups.push(cleanup);
    }

    private void write(String attribute, String value) {
        RealmRepresentation realm = admin().toRepresentation();
        realm.getAttributes().put(attribute, value);
        admin().update(realm);
    }

    @Override
    public void runCleanup() {
        clock.reset();
        while (!cleanups.isEmpty()) {
            cleanups.pop().run();
        }
        mail.runCleanup();
    }

    void close() {
        realms.remove(REALM);
        realms.remove(ID_PORTEN);
        mail.stop();
    }
}
