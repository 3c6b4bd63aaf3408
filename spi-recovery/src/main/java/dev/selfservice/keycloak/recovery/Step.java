package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One page of a recovery. The guard has asked everything before either method is called. */
interface Step {

    /** Renders the page; changes nothing. */
    Response show(Recovery recovery);

    /** Handles the page's form and renders what comes then. */
    Response submit(Recovery recovery, MultivaluedMap<String, String> form);
}
