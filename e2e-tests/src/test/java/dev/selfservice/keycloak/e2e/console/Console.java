package dev.selfservice.keycloak.e2e.console;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** How most stories at the console begin. */
final class Console {

    /** The address that leads to a new link, in the only project when there is one. */
    static final String NEW_LINK = "foreign-users/new";

    private Console() {}

    /** A new administrator of ec101, signed in, in front of the empty form. */
    static NewLinkForm newLink(Page page, Educloud educloud) {
        return newLink(page, educloud, new People(educloud).administrator("ec101"));
    }

    /** The same for somebody who administers one project. */
    static NewLinkForm newLink(Page page, Educloud educloud, Person administrator) {
        ConsoleScreen.signIn(page, educloud, NEW_LINK, administrator);
        return NewLinkForm.on(page);
    }

    /** A new administrator of ec101, signed in, with the call sheet of a new link for this member. */
    static CallSheetScreen callSheet(Page page, Educloud educloud, Person member) {
        return newLink(page, educloud).fill(member).send();
    }
}
