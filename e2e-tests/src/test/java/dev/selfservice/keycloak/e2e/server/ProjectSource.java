package dev.selfservice.keycloak.e2e.server;

/** Where a realm's projects come from, as an operator works there. Everything is named by codes and users' ids. */
public interface ProjectSource {

    /** Makes a project with this code and nobody in it; its id. */
    String create(String code);

    /** The id of a project that is there. */
    String id(String code);

    /** Removes a project, if there is one of this code. */
    void remove(String code);

    /** Makes somebody a member, and an administrator too if wished. */
    void join(String userId, String code, boolean administrator);

    /** Somebody leaves a project, whatever they were in it. */
    void leave(String userId, String code);

    /** An administrator becomes an ordinary member. */
    void dismiss(String userId, String code);
}
