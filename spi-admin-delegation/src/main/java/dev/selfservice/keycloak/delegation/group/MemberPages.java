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
 * <p>Pages are cut here and not in the database, since who counts is decided here ({@link MemberSearch}, two groups). The
 * database is first asked for as many as the page needs, and for all only when some of those didn't count: never because
 * of an e-mail address, since no part of one brings a row here.
 */
final class MemberPages {

    private final GroupMembers members;

    MemberPages(KeycloakSession session) {
        this.members = new GroupMembers(session);
    }

    List<ListedMember> page(
            GroupModel project, Optional<GroupModel> administrators, MemberSearch search, int first, int max) {
        List<ListedMember> alsoMembers = administrators.stream()
                .flatMap(group -> members.of(group, search, Integer.MAX_VALUE))
                .toList();
        int needed = first + max;
        return Stream.of(needed, Integer.MAX_VALUE)
                .map(window -> firstMembers(project, alsoMembers, search, window))
                .filter(found -> found.complete || found.members.size() >= needed)
                .findFirst()
                .map(found -> found.members.stream().skip(first).limit(max).toList())
                .orElseThrow();
    }

    private Found firstMembers(GroupModel project, List<ListedMember> alsoMembers, MemberSearch search, int window) {
        List<ListedMember> ordered = members.of(project, search, window).toList();
        boolean complete = ordered.size() < window;
        return new Found(
                MergedMembers.of(ordered, complete, alsoMembers).stream()
                        .filter(member -> member.isFoundBy(search))
                        .toList(),
                complete);
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

    private record Found(List<ListedMember> members, boolean complete) {}
}
