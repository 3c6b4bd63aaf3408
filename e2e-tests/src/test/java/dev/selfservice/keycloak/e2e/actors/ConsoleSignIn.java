package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Signs somebody in to the account console as its page does: authorisation code with PKCE, password, OTP. */
public final class ConsoleSignIn {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-a-test-of-forty-three";

    private final HttpBrowser browser;
    private final String realmUrl;

    /** With this browser, in this realm. */
    public ConsoleSignIn(HttpBrowser browser, String realmUrl) {
        this.browser = browser;
        this.realmUrl = realmUrl;
    }

    /** In the demo realm. */
    public ConsoleSignIn(HttpBrowser browser, Educloud educloud) {
        this(browser, educloud.url());
    }

    /** The page that asks for user name and password, or what comes in its place. */
    public Answer open() {
        return open("");
    }

    /** The same with more parameters, such as {@code &max_age=0}. */
    public Answer open(String parameters) {
        return browser.get(authorizationUrl("openid") + parameters, this::isConsole);
    }

    /** The same, asking for a token that outlives the session. */
    public Answer openOffline() {
        return browser.get(authorizationUrl("openid%20offline_access"), this::isConsole);
    }

    /** Chooses ID-porten; the page that asks who one is there, or what comes in its place. */
    public Answer chooseIdPorten(Answer page) {
        return browser.get(page.page().select("#social-idporten").attr("abs:href"), this::isConsole);
    }

    /** Shows at ID-porten who one is. */
    public Answer identify(Answer page, Citizen citizen) {
        return browser.submit(
                page,
                "kc-form-login",
                Map.of("username", citizen.username(), "password", citizen.password()),
                this::isConsole);
    }

    /** The whole way by ID-porten, where nobody is signed in yet. */
    public Tokens signIn(Citizen citizen) {
        return tokens(identify(chooseIdPorten(open()), citizen));
    }

    /** What comes after user name and password. */
    public Answer password(Person person) {
        return password(open(), person);
    }

    /** What comes after user name and password on this page. */
    public Answer password(Answer page, Person person) {
        return browser.submit(
                page,
                "kc-form-login",
                Map.of("username", person.username(), "password", person.password()),
                this::isConsole);
    }

    /** What comes after the one-time code. */
    public Answer otp(Answer page, String code) {
        return browser.submit(page, "kc-otp-login-form", Map.of("otp", code), this::isConsole);
    }

    /** The whole way; fails when it doesn't lead to the console. */
    public Tokens signIn(Person person) {
        OtpApp app = person.otp();
        if (app == null) {
            throw new IllegalArgumentException(person.username() + " has no OTP");
        }
        return tokens(otp(password(person), app.code()));
    }

    /** The tokens for the code that a sign-in ended with. */
    public Tokens tokens(Answer redirect) {
        if (!redirect.isRedirect() || !isConsole(redirect.location())) {
            throw new AssertionError("not signed in: " + redirect.status() + " "
                    + redirect.page().text());
        }
        String code = Arrays.stream(
                        URI.create(redirect.location()).getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow();
        return Tokens.of(browser.post(
                realmUrl + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "account-console",
                        "redirect_uri",
                        consoleUrl(),
                        "code_verifier",
                        VERIFIER,
                        "code",
                        code)));
    }

    /** New tokens for old ones. */
    public Tokens refresh(Tokens tokens) {
        return Tokens.of(tryRefresh(tokens));
    }

    /** The answer to a refresh, whatever comes of it. */
    public Answer tryRefresh(Tokens tokens) {
        return browser.post(
                realmUrl + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "account-console",
                        "refresh_token", tokens.refresh()));
    }

    private boolean isConsole(String location) {
        return location.startsWith(consoleUrl());
    }

    private String consoleUrl() {
        return realmUrl + "/account/";
    }

    private String authorizationUrl(String scope) {
        return realmUrl + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=" + scope
                + "&redirect_uri=" + URLEncoder.encode(consoleUrl(), StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    private static String challenge() {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
