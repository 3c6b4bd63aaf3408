package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.resetlink.jpa.ResetLinkEntityProvider;
import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Our tables, made by our own changelog, in a database that lives as long as the tests' process. */
final class SmallDatabase {

    private static final String URL = "jdbc:h2:mem:selfservice;DB_CLOSE_DELAY=-1";

    /** Kept here, since a level is lost with its logger. */
    private static final List<Logger> CHATTER =
            List.of(Logger.getLogger("liquibase"), Logger.getLogger("org.hibernate"));

    private static final SessionFactory ENTITIES = make();

    private SmallDatabase() {}

    static EntityManager open() {
        return ENTITIES.createEntityManager();
    }

    static void empty() {
        ENTITIES.getSchemaManager().truncateMappedObjects();
    }

    private static SessionFactory make() {
        CHATTER.forEach(logger -> logger.setLevel(Level.SEVERE));
        ResetLinkEntityProvider ours = new ResetLinkEntityProvider();
        try (Liquibase tables = new Liquibase(
                ours.getChangelogLocation(),
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(DriverManager.getConnection(URL)))) {
            tables.setShowSummary(UpdateSummaryEnum.OFF);
            Scope.child(Scope.Attr.ui.name(), new LoggerUIService(), () -> tables.update(""));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Configuration hibernate = new Configuration().setProperty("hibernate.connection.url", URL);
        ours.getEntities().forEach(hibernate::addAnnotatedClass);
        return hibernate.buildSessionFactory();
    }
}
