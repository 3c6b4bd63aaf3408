/** The operator's check: what in a realm's configuration is wrong for us, what it means, and how it is mended. */
@NullMarked
package dev.selfservice.keycloak.operator.check;

import org.jspecify.annotations.NullMarked;
