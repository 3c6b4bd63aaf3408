package dev.selfservice.keycloak.delegation.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The members of two groups as one list, each once, in the first list's order. */
final class MergedMembers {

    private static final Comparator<ListedMember> BY_USERNAME =
            Comparator.comparing(ListedMember::username).thenComparing(ListedMember::id);

    private MergedMembers() {}

    /**
     * @param ordered ordered by user name as the database orders, which need not be as Java does: the result's order is
     *     the same each time, so that pages fit together
     * @param complete whether {@code ordered} is the whole of its group; if not, the result ends with its last element
     * @param others in any order; some may be in {@code ordered} too
     */
    static List<ListedMember> of(List<ListedMember> ordered, boolean complete, Collection<ListedMember> others) {
        NavigableSet<ListedMember> waiting = new TreeSet<>(BY_USERNAME);
        waiting.addAll(others);
        List<ListedMember> merged = new ArrayList<>();
        for (ListedMember member : ordered) {
            Set<ListedMember> before = waiting.headSet(member, false);
            merged.addAll(before);
            before.clear();
            merged.add(member);
        }
        if (complete) {
            merged.addAll(waiting);
        }
        Set<String> seen = new HashSet<>();
        return merged.stream().filter(member -> seen.add(member.id())).toList();
    }
}
