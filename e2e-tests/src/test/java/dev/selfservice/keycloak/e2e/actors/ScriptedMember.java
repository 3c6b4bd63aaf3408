package dev.selfservice.keycloak.e2e.actors;

import java.util.Map;
import org.jsoup.nodes.Element;

/** A member whose browser is a script: the pages of a recovery, form by form. Stays on the last page answered. */
public final class ScriptedMember {

    private static final String SECRET_FORM = "kc-reset-link-secret-form";
    private static final String PASSWORD_FORM = "kc-passwd-update-form";
    private static final String FRONT_FORM = "kc-reset-link-front-form";
    private static final String CONFIRM_FORM = "kc-reset-link-confirm-form";
    private static final String OTP_FORM = "kc-totp-settings-form";

    private final HttpBrowser browser;
    private Answer page;

    private ScriptedMember(HttpBrowser browser, Answer page) {
        this.browser = browser;
        this.page = page;
    }

    /** Opens a link in a browser that has never been anywhere. */
    public static ScriptedMember open(Mail mail) {
        return open(new HttpBrowser(), mail);
    }

    /** Opens a link in this browser. */
    public static ScriptedMember open(HttpBrowser browser, Mail mail) {
        return new ScriptedMember(browser, browser.get(mail.link()));
    }

    /** The page as it is now. */
    public Answer page() {
        return page;
    }

    public HttpBrowser browser() {
        return browser;
    }

    public Answer secret(String typed) {
        return submit(SECRET_FORM, Map.of("secret", typed));
    }

    public Answer skipPassword() {
        return submit(PASSWORD_FORM, Map.of("cancel-aia", "true"));
    }

    public Answer password(String password) {
        return submit(PASSWORD_FORM, Map.of("password-new", password, "password-confirm", password));
    }

    /** Presses one of the front page's buttons. */
    public Answer choose(String choice) {
        return submit(FRONT_FORM, Map.of("choice", choice));
    }

    /** Asked whether to finish with nothing changed, is sure. */
    public Answer confirmFinish() {
        return submit(CONFIRM_FORM, Map.of("choice", "finish"));
    }

    /** Asked whether to finish with nothing changed, goes back. */
    public Answer turnBack() {
        return submit(CONFIRM_FORM, Map.of("choice", "back"));
    }

    /** From the secret to the page for a new OTP. */
    public ScriptedMember toOtpPage(String secret) {
        secret(secret);
        skipPassword();
        choose("otp");
        return this;
    }

    /** What an authenticator app makes of the page for a new OTP. */
    public OtpApp scan() {
        Element link = page.page().getElementById("kc-totp-key-uri");
        if (link == null) {
            throw new AssertionError(
                    "not the page for a new OTP: " + page.page().text());
        }
        return OtpApp.of(link.attr("href"));
    }

    public Answer otp(String code) {
        return submit(OTP_FORM, Map.of("totp", code));
    }

    /** With another seed than the page had. */
    public Answer otp(String code, String seed) {
        return submit(OTP_FORM, Map.of("totp", code, "totpSecret", seed));
    }

    /** The whole way: keeps the password, sets this new OTP. */
    public OtpApp recover(String secret) {
        OtpApp app = toOtpPage(secret).scan();
        otp(app.code());
        if (!isDone()) {
            throw new AssertionError(
                    "not done: " + page.status() + " " + page.page().text());
        }
        return app;
    }

    public boolean isAskedForSecret() {
        return page.hasForm(SECRET_FORM);
    }

    public boolean isPastTheSecret() {
        return page.hasForm(PASSWORD_FORM) || page.hasForm(FRONT_FORM) || page.hasForm(OTP_FORM);
    }

    public boolean isDone() {
        return page.page().getElementById("front-page") != null;
    }

    public boolean isToldTheLinkIsDead() {
        return page.status() == 404 && page.title().equals("This link can't be used");
    }

    private Answer submit(String formId, Map<String, String> fields) {
        page = browser.submit(page, formId, fields);
        return page;
    }
}
