package dev.selfservice.keycloak.e2e.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.keycloak.testframework.database.DatabaseConfiguration;
import org.keycloak.testframework.database.TestDatabase;

/** A PostgreSQL of this process's own, on a free port, that is gone with it. */
final class EmbeddedPostgresDatabase implements TestDatabase {

    private static final String OWNER = "postgres";

    private final EmbeddedPostgres server = started();

    @Override
    public void start(DatabaseConfiguration configuration) {
        // It runs already.
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> serverConfig() {
        return Map.of(
                "db",
                "postgres",
                "db-url",
                server.getJdbcUrl(OWNER, OWNER),
                "db-username",
                OWNER,
                "db-password",
                OWNER);
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
