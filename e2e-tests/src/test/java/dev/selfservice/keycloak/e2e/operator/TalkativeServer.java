package dev.selfservice.keycloak.e2e.operator;

import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.ProductionServer;
import dev.selfservice.keycloak.e2e.server.ProjectGroups;
import dev.selfservice.keycloak.e2e.server.Realms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.client.HttpClient;
import org.keycloak.admin.client.Keycloak;

/** A server of its own with the demo realm, whose operator can have it say more than is good. */
final class TalkativeServer implements AutoCloseable {

    private static final int PORT = 8383;
    private static final String URL = "http://localhost:" + PORT;
    private static final List<String> EVERYBODY =
            List.of("org.keycloak", "io.quarkus", "io.vertx", "org.jboss.resteasy", "org.hibernate", "org.infinispan");
    private static final Pattern BEGINNING = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\w+ +\\[([^]]+)]");

    private final ProductionServer server = new ProductionServer("talkative-server", "dev-mem", PORT);
    private final Keycloak operator;
    private final Educloud educloud;

    TalkativeServer(Educloud beside, HttpClient http) {
        server.start("--hostname=" + URL);
        server.awaitReady();
        operator =
                Keycloak.getInstance(URL, "master", ProductionServer.OPERATOR, ProductionServer.OPERATOR, "admin-cli");
        Realms realms = new Realms(operator);
        realms.create(Realms.educloudNamed(Educloud.REALM));
        educloud = new Educloud(URL, realms, ProjectGroups::new, beside.mail(), http);
    }

    Educloud educloud() {
        return educloud;
    }

    /** Runs something while every logger says what it says at this level; what was written meanwhile. */
    String listenTo(String level, Runnable journey) {
        int before = server.output().length();
        educloud.inside().log(EVERYBODY, level);
        try {
            journey.run();
        } finally {
            educloud.inside().log(EVERYBODY, "INFO");
        }
        return server.output().substring(before);
    }

    /** The loggers that wrote a message of which this holds. */
    static Set<String> loggers(String log, Predicate<String> holds) {
        Map<String, StringBuilder> said = new TreeMap<>();
        String logger = "";
        for (String line : log.split("\n", -1)) {
            Matcher beginning = BEGINNING.matcher(line);
            if (beginning.find()) {
                logger = beginning.group(1);
            }
            said.computeIfAbsent(logger, none -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
        said.values().removeIf(text -> !holds.test(text.toString()));
        return new TreeSet<>(said.keySet());
    }

    @Override
    public void close() {
        if (operator != null) {
            operator.close();
        }
        server.close();
    }
}
