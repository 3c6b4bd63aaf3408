package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.HttpClient;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

/** What can't be seen or done from outside: the database, and work that waits for its hour. Runs within the server. */
public final class Inside {

    private static final String SQL = "org.hibernate.SQL";

    private final RunOnServerClient server;

    private Inside(RunOnServerClient server) {
        this.server = server;
    }

    /** Of the server with this address. */
    static Inside of(HttpClient http, String server) {
        return new Inside(
                new RunOnServerClient(http, server + "/realms/" + Educloud.REALM, System.identityHashCode(http)));
    }

    /** Runs the sweep now, as the server's timer does every two minutes. */
    public void sweep() {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("selfservice-reset-link-sweep")
                .getRunnable()
                .run());
    }

    /** Whether every notice that was begun has come to its end, sent or not. */
    public boolean noticesAreSent() {
        return server.fetch(
                session -> {
                    ThreadPoolExecutor pool = (ThreadPoolExecutor)
                            session.getProvider(ExecutorsProvider.class).getExecutor("selfservice-notices");
                    return pool.getTaskCount() == pool.getCompletedTaskCount();
                },
                Boolean.class);
    }

    /** The first column of an SQL query, as text. */
    public List<String> select(String sql) {
        return List.of(server.fetch(
                session -> {
                    List<?> rows = session.getProvider(JpaConnectionProvider.class)
                            .getEntityManager()
                            .createNativeQuery(sql)
                            .getResultList();
                    return rows.stream().map(String::valueOf).toArray();
                },
                String[].class));
    }

    /** How many rows of a table fulfil a condition. */
    public int count(String table, String condition) {
        return Integer.parseInt(
                select("select count(*) from " + table + " where " + condition).get(0));
    }

    /** An SQL statement that changes something. */
    public void execute(String sql) {
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(sql)
                .executeUpdate());
    }

    /** The SQL statements that the server under test makes for a request, as Hibernate logs them; without their values. */
    public List<String> statements(Runnable request) {
        server.run(session -> Logger.getLogger(SQL).setLevel(Level.FINE));
        try {
            int before = Files.readAllBytes(SelfserviceServer.LOG).length;
            request.run();
            byte[] log = Files.readAllBytes(SelfserviceServer.LOG);
            server.run(session -> Logger.getLogger(SQL).setLevel(null));
            return new String(log, before, log.length - before, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("[" + SQL + "] (executor-thread"))
                    .map(line -> line.substring(line.indexOf(") ") + 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole database as an H2 script. */
    public List<String> dump() {
        return select("SCRIPT");
    }

    /** Which of these passwords fit a hash that a dump gave away. */
    public List<String> matching(String credentialData, String secretData, List<String> passwords) {
        String[] candidates = passwords.toArray(String[]::new);
        return List.of(server.fetch(
                session -> {
                    CredentialModel model = new CredentialModel();
                    model.setType(PasswordCredentialModel.TYPE);
                    model.setCredentialData(credentialData);
                    model.setSecretData(secretData);
                    PasswordCredentialModel stored = PasswordCredentialModel.createFromCredentialModel(model);
                    PasswordHashProvider hash = session.getProvider(
                            PasswordHashProvider.class,
                            stored.getPasswordCredentialData().getAlgorithm());
                    return java.util.Arrays.stream(candidates)
                            .filter(candidate -> hash.verify(candidate, stored))
                            .toArray();
                },
                String[].class));
    }

    /** Has these loggers, and all below them, say what they say at a level of {@code java.util.logging}. */
    public void log(List<String> loggers, String level) {
        String[] names = loggers.toArray(String[]::new);
        server.run(session -> java.util.Arrays.stream(names).forEach(name -> java.util.logging.Logger.getLogger(name)
                .setLevel(java.util.logging.Level.parse(level))));
    }

    /** How many SQL statements there have been since this was first asked. */
    public int statements() {
        return server.fetch(
                session -> {
                    Statistics statistics = session.getProvider(JpaConnectionProvider.class)
                            .getEntityManager()
                            .getEntityManagerFactory()
                            .unwrap(SessionFactory.class)
                            .getStatistics();
                    statistics.setStatisticsEnabled(true);
                    return Math.toIntExact(statistics.getPrepareStatementCount());
                },
                Integer.class);
    }
}
