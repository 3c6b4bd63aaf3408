/** What the server's page (`index.ftl`) tells the console about itself. */
export interface Environment {
  /** Without a trailing slash. */
  readonly serverBaseUrl: string;
  readonly realm: string;
  readonly clientId: string;
  /** What the realm calls itself to people. */
  readonly portalName: string;
  /** Path of the console, with a trailing slash. */
  readonly basePath: string;
  readonly locale: string;
  /** The realm's languages by their tags; one or none means that there is nothing to choose. */
  readonly locales: readonly OfferedLanguage[];
  /** The browser carries a session cookie: asking for a token will not stop at a sign-in page. */
  readonly sessionExpected: boolean;
  readonly linkedAccountsEnabled: boolean;
  readonly support: Support;
}

export interface OfferedLanguage {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
}

/** Ways to reach a person; each is empty when the operator has not set it. */
export interface Support {
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly videoUrl: string;
  readonly chatUrl: string;
  readonly manualUrl: string;
}

/**
 * Reads the JSON that the page carries.
 *
 * @throws Error when the page does not carry it: nothing can work then
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

/** A `javascript:` address from a careless setting must not become a link. */
function webAddress(value: string): string {
  return /^https?:\/\//i.test(value) ? value : "";
}
