package dev.selfservice.keycloak.e2e.server;

import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;

/** Starts the one {@link Chromium} of a run. */
final class ChromiumSupplier implements Supplier<Chromium, InjectChromium> {

    @Override
    public Chromium getValue(InstanceContext<Chromium, InjectChromium> context) {
        return new Chromium();
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.GLOBAL;
    }

    @Override
    public boolean compatible(
            InstanceContext<Chromium, InjectChromium> there, RequestedInstance<Chromium, InjectChromium> wanted) {
        return true;
    }

    @Override
    public void close(InstanceContext<Chromium, InjectChromium> context) {
        context.getValue().close();
    }
}
