package dev.selfservice.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo project's administrator, signed in a moment ago, with an eye on everybody's mail. */
final class Helper {

    private static final Pattern LINK =
            Pattern.compile("http://[a-z0-9.:]+/realms/educloud/reset-link/[A-Za-z0-9_-]{43}");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-a-benchmark-of-43";
    /** The verifier's SHA-256 in base64url. */
    private static final String CHALLENGE = "CkpNFG9o7KdlWnMvEk5xhzi73VUaXyB7q_QR8vtTkkQ";

    private final Visitor visitor;
    private final String token;
    private final String links;
    private final String inbox;
    private final Set<String> seen = new HashSet<>();

    Helper(Playwright playwright, String server, String inbox, String project) {
        this.visitor = new Visitor(playwright);
        this.inbox = inbox;
        String realm = server + "/realms/educloud";
        String console = realm + "/account/";
        String code = visitor.open(realm + "/protocol/openid-connect/auth?client_id=account-console&response_type=code"
                        + "&scope=openid&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
                        + console)
                .submit(FormData.create()
                        .set("username", SignedInBrowser.USER)
                        .set("password", SignedInBrowser.PASSWORD))
                .submitAndStop(FormData.create().set("otp", SignedInBrowser.code()))
                .replaceAll(".*[?&#]code=([^&]+).*", "$1");
        this.token = visitor.post(
                        realm + "/protocol/openid-connect/token",
                        FormData.create()
                                .set("grant_type", "authorization_code")
                                .set("client_id", "account-console")
                                .set("redirect_uri", console)
                                .set("code_verifier", VERIFIER)
                                .set("code", code))
                .get("access_token")
                .getAsString();
        this.links = realm + "/selfservice/projects/" + project + "/reset-links";
    }

    /** Orders a link, whatever comes of it. */
    JsonObject order(String memberId) {
        return visitor.call("POST", links, token, "{\"memberId\":\"" + memberId + "\",\"identityCheck\":\"VIDEO\"}");
    }

    /** Stops a link. */
    void stop(JsonObject link) {
        visitor.call("DELETE", links + "/" + link.get("id").getAsString(), token, "");
    }

    /** The link of the mail that came last, which is taken in when the order is answered. */
    String newLink() {
        Matcher links = LINK.matcher(visitor.read(inbox + "/mails"));
        List<String> unseen =
                links.results().map(MatchResult::group).filter(seen::add).toList();
        return unseen.get(unseen.size() - 1);
    }
}
