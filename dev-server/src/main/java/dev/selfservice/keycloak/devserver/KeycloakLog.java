package dev.selfservice.keycloak.devserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Keycloak's output while it starts: milestones for the person who waits, the end of it when it failed. */
final class KeycloakLog {

    private static final int LINES_AT_FAILURE = 40;

    /** What the log says, and what it means, in the order of a first start. */
    private final Map<String, String> milestones = milestones();

    private final Path file;

    KeycloakLog(Path file) {
        this.file = file;
    }

    /** Says each milestone once, when it has been reached. */
    void report(Progress progress) throws IOException {
        String text = text();
        milestones.entrySet().removeIf(milestone -> {
            boolean reached = text.contains(milestone.getKey());
            if (reached) {
                progress.step(milestone.getValue());
            }
            return reached;
        });
    }

    private static Map<String, String> milestones() {
        Map<String, String> milestones = new LinkedHashMap<>();
        milestones.put("Updating the configuration", "Keycloak builds itself with the changed jars (half a minute)");
        milestones.put("Initializing database schema", "Keycloak makes its database");
        milestones.put("Initializing master realm", "Keycloak imports the demo realm");
        return milestones;
    }

    /** The last lines, for a person who must find out why it failed. */
    String end() throws IOException {
        List<String> lines = text().lines().toList();
        return String.join(
                System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES_AT_FAILURE), lines.size()));
    }

    /** Keycloak is still writing, so the end may be half a letter: decoded without complaint. */
    private String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
