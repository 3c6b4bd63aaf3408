package dev.selfservice.keycloak.e2e.server;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
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

    private final Realms realms;
    private final MailServer mail;
    private final ServerClock clock;
    private final Inside inside;
    private final Deque<Runnable> cleanups = new ArrayDeque<>();

    Educloud(Realms realms, MailServer mail, ServerClock clock, Inside inside) {
        this.realms = realms;
        this.mail = mail;
        this.clock = clock;
        this.inside = inside;
    }

    public Realms realms() {
        return realms;
    }

    /** The realm as its operator reaches it. */
    public RealmResource admin() {
        return realms.get(REALM);
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

    /** Where the realm answers. */
    public String url() {
        return url(REALM);
    }

    /** Where any realm answers. */
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
