package dev.selfservice.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser without pictures and scripts, so that nothing but the server takes time. */
final class Visitor implements AutoCloseable {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final APIRequestContext http;
    private String page = "";

    Visitor(Playwright playwright) {
        this.http = playwright.request().newContext(new APIRequest.NewContextOptions());
    }

    /** Opens an address, whatever it answers. */
    Visitor open(String url) {
        page = read(url);
        return this;
    }

    /** What an address answers. */
    String read(String url) {
        return http.get(url).text();
    }

    /** Sends the page's form; the answer is the next page. */
    Visitor submit(FormData fields) {
        page = http.post(action(), RequestOptions.create().setForm(fields)).text();
        return this;
    }

    /** Sends the page's form; where the answer leads to. */
    String submitAndStop(FormData fields) {
        APIResponse answer =
                http.post(action(), RequestOptions.create().setForm(fields).setMaxRedirects(0));
        return answer.headers().getOrDefault("location", "");
    }

    /** Posts a form to any address. */
    JsonObject post(String url, FormData fields) {
        return json(http.post(url, RequestOptions.create().setForm(fields)));
    }

    /** Calls REST. */
    JsonObject call(String method, String url, String token, Object body) {
        return json(http.fetch(
                url,
                RequestOptions.create()
                        .setMethod(method)
                        .setHeader("Authorization", "Bearer " + token)
                        .setHeader("Content-Type", "application/json")
                        .setData(body)));
    }

    private String action() {
        Matcher form = ACTION.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form on this page: " + page.replaceAll("<[^>]*>|\\s+", " "));
        }
        return form.group(1).replace("&amp;", "&");
    }

    private static JsonObject json(APIResponse answer) {
        String text = answer.text();
        return text.startsWith("{") ? JsonParser.parseString(text).getAsJsonObject() : new JsonObject();
    }

    @Override
    public void close() {
        http.dispose();
    }
}
