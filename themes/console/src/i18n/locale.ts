const CHOICE = "selfservice.locale";

/** The language chosen in this browser, when the realm has it; else what the server worked out. */
export function startLocale(offered: readonly string[], fromServer: string): string {
  const chosen = localStorage.getItem(CHOICE);
  return chosen !== null && offered.includes(chosen) ? chosen : fromServer;
}

export function rememberLocale(locale: string): void {
  localStorage.setItem(CHOICE, locale);
}
