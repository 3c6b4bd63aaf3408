import type { Language } from "./languages";

const CHOICE = "selfservice.locale";

/** The language that was chosen in this browser, if the realm offers it; else the server's choice. */
export function startLocale(offered: readonly string[], fromServer: string): string {
  const chosen = localStorage.getItem(CHOICE);
  return chosen !== null && offered.includes(chosen) ? chosen : fromServer;
}

export function rememberLocale(locale: string): void {
  localStorage.setItem(CHOICE, locale);
}

/** A replacement where the browser can't format dates in a language: Chromium knows bokmål but not nynorsk. */
const kin: Readonly<Record<string, Language>> = { nn: "nb" } satisfies Partial<Record<Language, Language>>;

/**
 * The tag for dates and numbers: the language with the country of the reader's browser, if it has one.
 *
 * @param preferred the browser's languages, most wanted first
 * @param known whether the browser can format dates for a tag
 */
export function formatsFor(locale: string, preferred: readonly string[], known = browserKnows): string {
  if (!known(locale)) return kin[locale] ?? locale;
  const own = preferred.find((tag) => tag.split("-")[0] === locale && tag !== locale);
  // A bare "en" would mean the United States: month before day, and a twelve-hour clock.
  return own ?? (locale === "en" ? "en-GB" : locale);
}

function browserKnows(locale: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
}
