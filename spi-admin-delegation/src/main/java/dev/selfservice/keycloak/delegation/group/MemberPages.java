package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.MemberSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Pages of a project's members.
 *
 * <p>Goes through {@code session.users()}, so that users of a federated store are found too. Pages are cut here and not
 * in the database, since who counts is decided here ({@link MemberSearch}, service accounts, two groups). The database
 * is first asked for as many as the page needs, and for all only when some of those didn't count.
 */
final class MemberPages {

    private final KeycloakSession session;

    MemberPages(KeycloakSession session) {
        this.session = session;
    }

    List<UserModel> page(
            GroupModel project, Optional<GroupModel> administrators, MemberSearch search, int first, int max) {
        List<UserModel> alsoMembers = administrators.stream()
                .flatMap(group -> inGroup(group, search, Integer.MAX_VALUE))
                .toList();
        int needed = first + max;
        return Stream.of(needed, Integer.MAX_VALUE)
                .map(window -> firstMembers(project, alsoMembers, search, window))
                .filter(found -> found.complete || found.members.size() >= needed)
                .findFirst()
                .map(found -> found.members.stream().skip(first).limit(max).toList())
                .orElseThrow();
    }

    private Found firstMembers(GroupModel project, List<UserModel> alsoMembers, MemberSearch search, int window) {
        List<UserModel> ordered = inGroup(project, search, window).toList();
        boolean complete = ordered.size() < window;
        return new Found(
                MergedMembers.of(ordered, complete, alsoMembers).stream()
                        .filter(user -> isPerson(user) && search.matches(user))
                        .toList(),
                complete);
    }

    private Stream<UserModel> inGroup(GroupModel group, MemberSearch search, int max) {
        return session.users()
                .getGroupMembersStream(session.getContext().getRealm(), group, search.hint(), false, 0, max);
    }

    /** A page of the people in one group. */
    static Stream<UserModel> people(KeycloakSession session, GroupModel group, int first, int max) {
        return session.users()
                .getGroupMembersStream(session.getContext().getRealm(), group, first, max)
                .filter(MemberPages::isPerson);
    }

    static boolean isPerson(UserModel user) {
        return user.getServiceAccountClientLink() == null;
    }

    private record Found(List<UserModel> members, boolean complete) {}
}
