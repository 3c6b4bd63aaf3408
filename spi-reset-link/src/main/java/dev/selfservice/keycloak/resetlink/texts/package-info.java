/** The default texts of our pages and mails; a theme may say them otherwise. */
@NullMarked
package dev.selfservice.keycloak.resetlink.texts;

import org.jspecify.annotations.NullMarked;
