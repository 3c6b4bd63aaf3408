package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One page of a recovery behind the secret. */
interface Step {

    /** Renders the page; changes nothing. */
    Response show(HeldRecovery recovery);

    /** Handles the page's form and renders what comes then. */
    Response submit(HeldRecovery recovery, MultivaluedMap<String, String> form);
}
