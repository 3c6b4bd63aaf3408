import Keycloak from "keycloak-js";
import { OfflineError, SessionEndedError } from "../api/errors";
import type { Environment } from "../environment";

/** The outcome of an action that Keycloak ran for us: new password, new OTP, a linked account. */
export type ActionOutcome = "success" | "cancelled" | "error";

/** Seconds that a token must still be valid when it is sent: more than a slow request takes. */
const MINIMUM_VALIDITY = 20;

/** The signed-in person, or nobody. The only file that knows keycloak-js. */
export class Session {
  private readonly keycloak: Keycloak;
  private outcome: { readonly action: string; readonly status: ActionOutcome } | null = null;

  constructor(private readonly environment: Environment) {
    this.keycloak = new Keycloak({
      url: environment.serverBaseUrl,
      realm: environment.realm,
      clientId: environment.clientId,
    });
    this.keycloak.onActionUpdate = (status, action) => (this.outcome = { status, action: action ?? "" });
  }

  /** True while the address still carries an answer of the sign-in pages that has not been processed. */
  static returning(hash: string): boolean {
    return /[#&]state=/.test(hash) && /[#&](code|error)=/.test(hash);
  }

  /**
   * Processes an answer of the sign-in pages, or asks for one. May leave the page.
   *
   * @param required whether somebody must be signed in; if not, ask only when a session is expected
   */
  async start(required: boolean, locale: string): Promise<void> {
    await this.keycloak.init({
      ...(required
        ? { onLoad: "login-required" as const }
        : this.environment.sessionExpected
          ? { onLoad: "check-sso" as const }
          : {}),
      // Our content security policy refuses the server's frames. An ended session is noticed at the next request.
      checkLoginIframe: false,
      pkceMethod: "S256",
      locale,
    });
  }

  get signedIn(): boolean {
    return this.keycloak.authenticated === true;
  }

  /** The person's name, from the token. */
  get name(): string {
    const token = this.keycloak.idTokenParsed;
    return text(token?.["name"]) || text(token?.["preferred_username"]);
  }

  /**
   * @throws SessionEndedError there is no session to take a token from
   * @throws OfflineError the session may be there still, but no answer came
   */
  async token(): Promise<string> {
    try {
      await this.keycloak.updateToken(MINIMUM_VALIDITY);
    } catch {
      // keycloak-js forgets the tokens when the server refuses, and keeps them when the network fails.
      throw this.keycloak.refreshToken ? new OfflineError() : new SessionEndedError();
    }
    if (!this.keycloak.token) throw new SessionEndedError();
    return this.keycloak.token;
  }

  /** Leaves for the sign-in pages, which come back to the address. */
  signIn(href: string, locale: string): Promise<void> {
    return this.keycloak.login({ redirectUri: absolute(href), locale });
  }

  /** Signs in again although there is a session, for what needs a recent sign-in. */
  signInAgain(href: string, locale: string): Promise<void> {
    return this.keycloak.login({ redirectUri: absolute(href), locale, maxAge: 0 });
  }

  /** Leaves for one of Keycloak's own pages, named by its `kc_action`. */
  act(action: string, href: string, locale: string): Promise<void> {
    return this.keycloak.login({ action, redirectUri: absolute(href), locale });
  }

  signOut(): Promise<void> {
    return this.keycloak.logout({ redirectUri: absolute(this.environment.basePath) });
  }

  /**
   * The outcome of an action that the console was left for. Returned once, then forgotten.
   *
   * @param action how the action's name begins
   */
  takeOutcome(action: string): ActionOutcome | null {
    if (!this.outcome?.action.startsWith(action)) return null;
    const { status } = this.outcome;
    this.outcome = null;
    return status;
  }
}

function absolute(href: string): string {
  return new URL(href, location.origin).href;
}

function text(claim: unknown): string {
  return typeof claim === "string" ? claim : "";
}
