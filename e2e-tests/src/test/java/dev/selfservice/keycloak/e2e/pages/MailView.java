package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Mail;

/** A mail as a mail program shows its HTML. */
public final class MailView extends Screen {

    private MailView(Page page) {
        super(page);
    }

    /** Shows it. */
    public static MailView of(Page page, Mail mail) {
        page.setContent(mail.html());
        return new MailView(page);
    }
}
