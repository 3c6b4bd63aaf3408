package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the server answered. */
public record Answer(int status, String url, HttpHeaders headers, String body) {

    public boolean isRedirect() {
        return status >= 300 && status < 400 && headers.firstValue("Location").isPresent();
    }

    /** Where a redirect leads, whole. */
    public String location() {
        return URI.create(url).resolve(header("Location")).toString();
    }

    /** A header, or the empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** The contract's code of an error. */
    public String error() {
        return json().path("error").asText();
    }

    public Document page() {
        return Jsoup.parse(body, url);
    }

    /** The page's main heading. */
    public String title() {
        return page().select("h1").text();
    }

    public boolean hasForm(String id) {
        return page().getElementById(id) != null;
    }

    /** Where a form is sent to. */
    public String action(String formId) {
        return form(formId).absUrl("action");
    }

    Map<String, String> hiddenFields(String formId) {
        return form(formId).select("input[type=hidden][name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value"), (a, b) -> b));
    }

    private Element form(String id) {
        Element form = page().getElementById(id);
        if (form == null) {
            throw new AssertionError("no form " + id + " on " + status + " " + url + ": " + page().text());
        }
        return form;
    }
}
