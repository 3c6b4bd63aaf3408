package dev.selfservice.keycloak.devserver;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was started, last first and once, at the end of the run or on Ctrl-C and SIGTERM. */
final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Progress progress;

    private Shutdown(Progress progress) {
        this.progress = progress;
    }

    static Shutdown onSignal(Progress progress) {
        Shutdown shutdown = new Shutdown(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "dev-server shutdown"));
        return shutdown;
    }

    synchronized <T extends AutoCloseable> T closes(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        if (!started.isEmpty()) {
            progress.step("Stopping");
        }
        while (!started.isEmpty()) {
            closeOne(started.pop());
        }
    }

    /** One that does not close must not keep the others alive. */
    private void closeOne(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            progress.step("Could not stop " + resource + ": " + failure);
        }
    }
}
