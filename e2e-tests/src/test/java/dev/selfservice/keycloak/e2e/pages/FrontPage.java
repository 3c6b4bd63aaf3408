package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** The front page of a recovery, and its question whether to finish with nothing changed. */
public final class FrontPage extends Screen {

    private static final String FORM = "#kc-reset-link-front-form";
    private static final String CONFIRM = "#kc-reset-link-confirm-form";

    private FrontPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static FrontPage on(Page page) {
        await(page, FORM + "," + CONFIRM);
        return new FrontPage(page);
    }

    public OtpEnrolmentPage newOtp() {
        choose(FORM, "otp");
        return OtpEnrolmentPage.on(page());
    }

    public PasswordPage newPassword() {
        choose(FORM, "password");
        return PasswordPage.on(page());
    }

    /** Finishes after a change. */
    public DonePage finish() {
        choose(FORM, "finish");
        return DonePage.on(page());
    }

    /** Wants to finish with nothing changed, and is asked whether that is meant. */
    public FrontPage finishUnchanged() {
        choose(FORM, "finish");
        await(page(), CONFIRM);
        return on(page());
    }

    /** Yes, finish with nothing changed. */
    public DonePage confirm() {
        choose(CONFIRM, "finish");
        return DonePage.on(page());
    }

    /** No, don't finish yet. */
    public FrontPage back() {
        choose(CONFIRM, "back");
        await(page(), FORM);
        return on(page());
    }

    public boolean asksForConfirmation() {
        return page().locator(CONFIRM).isVisible();
    }

    /** Goes on with something when the server no longer lets it. */
    public void chooseInVain(String choice) {
        choose(FORM, choice);
    }

    private void choose(String form, String choice) {
        page().locator(form + " button[name=choice][value=" + choice + "]").click();
    }
}
