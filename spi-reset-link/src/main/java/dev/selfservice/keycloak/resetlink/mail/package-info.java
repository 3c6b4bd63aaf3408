/** A mail to one person, in their language: the only room that hands anything to the mail server. */
@NullMarked
package dev.selfservice.keycloak.resetlink.mail;

import org.jspecify.annotations.NullMarked;
