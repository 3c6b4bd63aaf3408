package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A project administrator at the console: signed in with password and OTP, and on the phone with a member. */
public final class Administrator {

    private final Person person;
    private final Api api;
    private final String projectId;

    private Administrator(Person person, Api api, String projectId) {
        this.person = person;
        this.api = api;
        this.projectId = projectId;
    }

    /** A new administrator of a project, just signed in. */
    public static Administrator of(Educloud educloud, String project) {
        return signIn(educloud, new People(educloud).administrator(project), project);
    }

    /** Signs somebody in who administers a project. */
    public static Administrator signIn(Educloud educloud, Person person, String project) {
        return signIn(educloud.url(), person, project);
    }

    /** The same in any realm. */
    public static Administrator signIn(String realmUrl, Person person, String project) {
        return with(
                realmUrl,
                person,
                new ConsoleSignIn(new HttpBrowser(), realmUrl).signIn(person).access(),
                project);
    }

    /** With a token at hand. */
    public static Administrator with(String realmUrl, Person person, String token, String project) {
        Api api = new Api(realmUrl, token);
        Answer projects = api.get("/projects?search=" + project);
        String id = StreamSupport.stream(projects.json().spliterator(), false)
                .filter(found -> project.equals(found.path("code").asText()))
                .map(found -> found.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("doesn't administer " + project + ": " + projects.body()));
        return new Administrator(person, api, id);
    }

    public Person person() {
        return person;
    }

    public Api api() {
        return api;
    }

    public String projectId() {
        return projectId;
    }

    /** The path of the project's links. */
    public String links() {
        return "/projects/" + projectId + "/reset-links";
    }

    /** Creates a link; fails unless it was created. */
    public CreatedLink createLink(Person member) {
        Answer answer = order(member.id());
        if (answer.status() != 201) {
            throw new AssertionError("no link: " + answer.status() + " " + answer.body());
        }
        return new CreatedLink(
                answer.json().path("id").asText(), answer.json().path("secret").asText());
    }

    /** Asks for a link, whatever comes of it. */
    public Answer order(String memberId) {
        return api.post(links(), Json.write(Map.of("memberId", memberId, "identityCheck", "VIDEO")));
    }

    /** A link as the console shows it. */
    public JsonNode see(CreatedLink link) {
        return api.get(links() + "/" + link.id()).json();
    }

    public String status(CreatedLink link) {
        return see(link).path("status").asText();
    }

    /** Stops a link. */
    public void stop(CreatedLink link) {
        Answer answer = api.delete(links() + "/" + link.id());
        if (answer.status() != 204) {
            throw new AssertionError("not stopped: " + answer.status() + " " + answer.body());
        }
    }
}
