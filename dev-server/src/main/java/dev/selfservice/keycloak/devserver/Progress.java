package dev.selfservice.keycloak.devserver;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person who waits what is going on, each line with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String text) {
        long seconds = Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
        out.printf("[%3d s] %s%n", seconds, text);
    }

    void plain(String text) {
        out.println(text);
    }
}
