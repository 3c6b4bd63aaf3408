/**
 * What is said to a person and about one: name, masked e-mail, plain text, language, a moment in their time zone, and
 * mail. The only package that hands anything to the mail server.
 */
@NullMarked
package dev.selfservice.keycloak.delegation.person;

import org.jspecify.annotations.NullMarked;
