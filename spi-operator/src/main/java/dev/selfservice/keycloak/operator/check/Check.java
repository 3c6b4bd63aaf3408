package dev.selfservice.keycloak.operator.check;

import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** One question about a realm. Reads and changes nothing. */
interface Check {

    /** What is wrong; nothing when all is well. */
    Stream<Finding> look(RealmModel realm);
}
