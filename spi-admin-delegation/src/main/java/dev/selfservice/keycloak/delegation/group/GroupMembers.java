package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.MemberSearch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;

/** The people in one group whom a search might find: those in Keycloak's own table first, then those in other stores. */
final class GroupMembers {

    private final KeycloakSession session;
    private final MemberTable table;

    GroupMembers(KeycloakSession session) {
        this.session = session;
        this.table = new MemberTable(session);
    }

    /** At most so many; more than {@code search} finds, never fewer. The other stores are asked only for what is missing. */
    Stream<ListedMember> of(GroupModel group, MemberSearch search, int max) {
        Stream<Supplier<Stream<ListedMember>>> places =
                Stream.of(() -> table.inGroup(group, search, max), () -> elsewhere(group));
        return places.flatMap(Supplier::get).limit(max);
    }

    private Stream<ListedMember> elsewhere(GroupModel group) {
        return new OtherStores(session)
                .members(session.getContext().getRealm(), group)
                .filter(MemberPages::isPerson)
                .map(ListedMember::of);
    }
}
