/** Who is told what about a link, and when: mails that carry no link, no secret and nothing to click on. */
@NullMarked
package dev.selfservice.keycloak.resetlink.notify;

import org.jspecify.annotations.NullMarked;
