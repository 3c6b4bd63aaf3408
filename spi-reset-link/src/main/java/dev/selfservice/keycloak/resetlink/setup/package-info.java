/** What a realm needs for recoveries, set up by itself: the client and its flow. */
@NullMarked
package dev.selfservice.keycloak.resetlink.setup;

import org.jspecify.annotations.NullMarked;
