import type { Bundle } from "../i18n/translator";
import { OfflineError } from "./errors";

/**
 * The texts of one language, the realm's own changes to them included. Needs no sign-in.
 *
 * @throws OfflineError when they can't be had
 */
export async function fetchMessages(url: string): Promise<Bundle> {
  // As the page's preload asks for it, so that the browser uses that answer.
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new OfflineError();
  const entries = (await response.json()) as { key: string; value: string }[];
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

export function messagesUrl(serverBaseUrl: string, realm: string, locale: string): string {
  return `${serverBaseUrl}/resources/${encodeURIComponent(realm)}/account/${encodeURIComponent(locale)}`;
}
