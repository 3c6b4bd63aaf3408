import type { IssuedResetLink, ResetLink } from "../../api/resetLinks";

/**
 * The new link with its secret, on the way from the server's answer to the call sheet. It is only in this variable: in
 * no address, no storage and no history entry. It is gone when the page is.
 */
let held: { readonly link: ResetLink; readonly secret: string } | null = null;

export function holdSecret({ secret, ...link }: IssuedResetLink): void {
  held = { link, secret };
}

export function heldLink(id: string): ResetLink | null {
  return held?.link.id === id ? held.link : null;
}

export function heldSecret(id: string): string | null {
  return held?.link.id === id ? held.secret : null;
}

export function dropSecret(): void {
  held = null;
}
