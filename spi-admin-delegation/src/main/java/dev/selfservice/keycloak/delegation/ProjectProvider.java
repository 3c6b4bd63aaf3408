package dev.selfservice.keycloak.delegation;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The extension point: where projects, their members and their administrators come from.
 *
 * <p>One instance serves one {@link org.keycloak.models.KeycloakSession} and is not thread-safe. Every question is
 * answered from the present state, never from a token. All methods work in the session's current realm.
 */
public interface ProjectProvider extends Provider {

    /**
     * The projects that {@code administrator} administers now, ordered by name.
     *
     * @param search part of the code or name, ignoring case; empty for all
     * @param first index of the first project, from 0
     * @param max at most so many
     */
    Stream<Project> administeredBy(UserModel administrator, String search, int first, int max);

    /**
     * All projects, no matter who administers them, in an order that stays the same from page to page.
     *
     * @param first index of the first project, from 0
     * @param max at most so many
     */
    Stream<Project> all(int first, int max);

    /**
     * The people who administer {@code project} now, disabled ones too, ordered by user name.
     *
     * @param first index of the first administrator, from 0
     * @param max at most so many
     */
    Stream<UserModel> administrators(Project project, int first, int max);

    /** What this realm lacks so that there can be any project; empty when nothing is, also when there is none yet. */
    Optional<Lacking> lacking();

    /** The project with this id, no matter who asks; empty when there is none. */
    Optional<Project> find(String id);

    /** Whether {@code user} administers {@code project} now. */
    boolean isAdministrator(Project project, UserModel user);

    /** Whether {@code user} is a member of {@code project} now; its administrators are members too. */
    boolean isMember(Project project, UserModel user);

    /**
     * The members of {@code project}, ordered by user name.
     *
     * @param search part of the whole name ("first last") or of the user name, or a whole e-mail address, ignoring case;
     *     empty for all
     * @param first index of the first member, from 0
     * @param max at most so many
     */
    Stream<UserModel> members(Project project, String search, int first, int max);
}
