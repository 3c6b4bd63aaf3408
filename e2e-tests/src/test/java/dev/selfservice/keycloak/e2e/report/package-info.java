/** Which rule of the threat model is shown by which test: as a document, and as the outcome of a run. */
@NullMarked
package dev.selfservice.keycloak.e2e.report;

import org.jspecify.annotations.NullMarked;
