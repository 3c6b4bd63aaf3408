/** What the server's page (`index.ftl`) tells the console about itself. */
export interface Environment {
  /** Without a trailing slash. */
  readonly serverBaseUrl: string;
  readonly realm: string;
  readonly clientId: string;
  /** The realm's display name. */
  readonly portalName: string;
  /** Path of the console, with a trailing slash. */
  readonly basePath: string;
  readonly locale: string;
  /** The realm's languages, sorted by tag. With one or none there is nothing to choose. */
  readonly locales: readonly OfferedLanguage[];
  /** The browser has a session cookie, so asking for a token won't stop at a sign-in page. */
  readonly sessionExpected: boolean;
  readonly linkedAccountsEnabled: boolean;
  readonly support: Support;
}

export interface OfferedLanguage {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
}

/** How to reach the support. What the operator has not set is empty. */
export interface Support {
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly videoUrl: string;
  readonly chatUrl: string;
  readonly manualUrl: string;
}

/**
 * Reads the JSON in the server's page.
 *
 * @throws Error when it is missing; the console can't work then
 */
export function readEnvironment(document: Document): Environment {
  const json = document.getElementById("environment")?.textContent;
  if (!json) throw new Error("The page carries no environment");
  return parseEnvironment(json);
}

export function parseEnvironment(json: string): Environment {
  const raw = JSON.parse(json) as Omit<Environment, "basePath"> & { baseUrl: string };
  const { baseUrl, support, locales, ...rest } = raw;
  return {
    ...rest,
    locales: [...locales].sort((a, b) => (a.tag < b.tag ? -1 : 1)),
    basePath: new URL(baseUrl, raw.serverBaseUrl + "/").pathname.replace(/\/*$/, "/"),
    support: {
      ...support,
      videoUrl: webAddress(support.videoUrl),
      chatUrl: webAddress(support.chatUrl),
      manualUrl: webAddress(support.manualUrl),
    },
  };
}

/** A `javascript:` address in a setting must not become a link. */
function webAddress(value: string): string {
  return /^https?:\/\//i.test(value) ? value : "";
}
