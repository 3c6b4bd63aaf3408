import type { NewResetLink, ResetLink } from "../../api/resetLinks";

/**
 * The new link with its secret between the server's answer and the call sheet, and nowhere else: a variable of this
 * page. It is in no address, no storage and no history entry, and goes with the page.
 */
let held: { readonly link: ResetLink; readonly secret: string } | null = null;

export function holdSecret({ secret, ...link }: NewResetLink): void {
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
