const CHOICE = "selfservice.locale";

/** The language chosen in this browser, when the realm has it; else what the server worked out. */
export function startLocale(offered: readonly string[], fromServer: string): string {
  const chosen = localStorage.getItem(CHOICE);
  return chosen !== null && offered.includes(chosen) ? chosen : fromServer;
}

export function rememberLocale(locale: string): void {
  localStorage.setItem(CHOICE, locale);
}

/**
 * The language as the reader's browser has it, country included, for dates and numbers.
 *
 * @param preferred the browser's languages, most wanted first
 */
export function formatsFor(locale: string, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.split("-")[0] === locale && tag !== locale);
  // Bare "en" would mean the United States: months first, and a clock of twelve hours.
  return own ?? (locale === "en" ? "en-GB" : locale);
}
