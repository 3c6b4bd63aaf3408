package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.MemberSearch;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** As much of a member as searching and ordering need, wherever they are kept. */
record ListedMember(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email) {

    static ListedMember of(UserModel user) {
        return new ListedMember(
                user.getId(), user.getUsername(), user.getFirstName(), user.getLastName(), user.getEmail());
    }

    boolean isFoundBy(MemberSearch search) {
        return search.matches(username, firstName, lastName, email);
    }
}
