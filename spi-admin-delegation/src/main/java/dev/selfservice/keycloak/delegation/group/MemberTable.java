package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.MemberSearch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own table of users, searched by a query of ours. Keycloak's compares parts of e-mail addresses too, and how
 * long an answer takes then tells, letter by letter, an address that is only shown masked.
 *
 * <p>The only class of this package with an {@code EntityManager}. Serves one session; not thread-safe.
 */
final class MemberTable {

    private static final String IN_GROUP = "select u.id, u.username, u.firstName, u.lastName, u.email"
            + " from UserGroupMembershipEntity m join m.user u"
            + " where m.groupId = :group and u.serviceAccountClientLink is null";

    private static final String FOUND = " and (lower(u.username) like :part or lower(u.firstName) like :part"
            + " or lower(u.lastName) like :part or u.email = :email)";

    private final EntityManager entities;

    MemberTable(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** People in this group by user name, at most so many; more than {@code search} finds, never fewer. */
    Stream<ListedMember> inGroup(GroupModel group, MemberSearch search, int max) {
        String part = search.hint();
        String statement = IN_GROUP + (part.isEmpty() ? "" : FOUND) + " order by u.username";
        TypedQuery<Object[]> query =
                entities.createQuery(statement, Object[].class).setParameter("group", group.getId());
        if (!part.isEmpty()) {
            query.setParameter("part", '%' + part + '%').setParameter("email", search.text());
        }
        return query.setMaxResults(max).getResultList().stream().map(MemberTable::listed);
    }

    private static ListedMember listed(Object[] row) {
        return new ListedMember((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
