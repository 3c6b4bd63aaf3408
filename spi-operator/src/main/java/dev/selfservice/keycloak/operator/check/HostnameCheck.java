package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is the address that links begin with fixed? */
final class HostnameCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return PublicAddress.isTrustworthy(realm) ? Stream.empty() : Stream.of(Fault.HOSTNAME_NOT_FIXED.found());
    }
}
