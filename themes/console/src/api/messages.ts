import type { Bundle } from "../i18n/translator";
import { OfflineError } from "./errors";

/**
 * The texts of one language, including the realm's own changes. Needs no sign-in.
 *
 * @throws OfflineError when they can't be had
 */
export async function fetchMessages(url: string): Promise<Bundle> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new OfflineError();
  const entries = (await response.json()) as { key: string; value: string }[];
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

export function messagesUrl(serverBaseUrl: string, realm: string, locale: string): string {
  return `${serverBaseUrl}/resources/${encodeURIComponent(realm)}/account/${encodeURIComponent(locale)}`;
}
