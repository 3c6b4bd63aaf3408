package dev.selfservice.keycloak.signin.idporten;

import org.keycloak.models.AbstractKeycloakTransaction;

/** Something to be done when a transaction is over, whatever came of it. */
final class AtTheEnd extends AbstractKeycloakTransaction {

    private final Runnable work;

    AtTheEnd(Runnable work) {
        this.work = work;
    }

    @Override
    protected void commitImpl() {
        work.run();
    }

    @Override
    protected void rollbackImpl() {
        work.run();
    }
}
