import type { Language } from "./languages";

const CHOICE = "selfservice.locale";

/** The language chosen in this browser, when the realm has it; else what the server worked out. */
export function startLocale(offered: readonly string[], fromServer: string): string {
  const chosen = localStorage.getItem(CHOICE);
  return chosen !== null && offered.includes(chosen) ? chosen : fromServer;
}

export function rememberLocale(locale: string): void {
  localStorage.setItem(CHOICE, locale);
}

/** What stands in for a language that a browser has no dates for: Chromium knows bokmål and not nynorsk. */
const kin: Readonly<Record<string, Language>> = { nn: "nb" } satisfies Partial<Record<Language, Language>>;

/**
 * The language as the reader's browser has it, country included, for dates and numbers.
 *
 * @param preferred the browser's languages, most wanted first
 * @param known whether the browser can format for a tag
 */
export function formatsFor(locale: string, preferred: readonly string[], known = browserKnows): string {
  if (!known(locale)) return kin[locale] ?? locale;
  const own = preferred.find((tag) => tag.split("-")[0] === locale && tag !== locale);
  // Bare "en" would mean the United States: months first, and a clock of twelve hours.
  return own ?? (locale === "en" ? "en-GB" : locale);
}

function browserKnows(locale: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
}
