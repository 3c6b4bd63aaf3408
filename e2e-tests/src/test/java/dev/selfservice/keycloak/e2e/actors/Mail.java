package dev.selfservice.keycloak.e2e.actors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as its reader sees it, in both its forms. */
public record Mail(String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("http://\\S+/reset-link/[A-Za-z0-9_-]{43}(?!\\S)");
    private static final Pattern STOP = Pattern.compile("http://\\S+/reset-link/stop/[A-Za-z0-9_-]{43}(?!\\S)");

    private static final Pattern ACTION = Pattern.compile("http://\\S+/login-actions/action-token\\?key=\\S+");

    /** The address that leads to the recovery. */
    public String link() {
        return first(LINK);
    }

    /** The address that leads to the stop page. */
    public String stopLink() {
        return first(STOP);
    }

    /** The address in a mail of Keycloak's own that leads to an action. */
    public String actionLink() {
        return first(ACTION);
    }

    /** Whether there is a link in it. */
    public boolean hasLink() {
        return LINK.matcher(text).find();
    }

    /** The link's secret part. */
    public String token() {
        return link().substring(link().lastIndexOf('/') + 1);
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not in the mail: " + pattern + "\n" + text);
        }
        return matcher.group();
    }
}
