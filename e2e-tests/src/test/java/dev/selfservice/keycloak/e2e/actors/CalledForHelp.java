package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;

/**
 * How every story begins: a member called, the administrator made a link, the mail came.
 *
 * @param administrator who helps, signed in
 * @param member who is helped
 * @param link what the administrator knows
 * @param mail what the member got
 */
public record CalledForHelp(Administrator administrator, Person member, CreatedLink link, Mail mail) {

    /** Two new people in the project ec101. */
    public static CalledForHelp in(Educloud educloud) {
        return by(educloud, Administrator.of(educloud, "ec101"), new People(educloud).member("ec101"));
    }

    /** With these two. */
    public static CalledForHelp by(Educloud educloud, Administrator administrator, Person member) {
        CreatedLink link = administrator.createLink(member);
        return new CalledForHelp(administrator, member, link, new MailBox(educloud, member).newest());
    }
}
