import Keycloak from "keycloak-js";
import { OfflineError, SessionEndedError } from "../api/errors";
import type { Environment } from "../environment";

/** How an action that Keycloak ran for us (new password, new OTP, a linked account) came out. */
export type ActionOutcome = "success" | "cancelled" | "error";

/** Seconds of validity that a token must have left to be sent: more than a slow call takes. */
const MINIMUM_VALIDITY = 20;

/** The signed-in person, or nobody. The only place that knows keycloak-js. */
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

  /** True while an answer of the sign-in pages is in the address and has not been taken in. */
  static returning(hash: string): boolean {
    return /[#&]state=/.test(hash) && /[#&](code|error)=/.test(hash);
  }

  /**
   * Takes in an answer of the sign-in pages, or asks for one. May leave the page.
   *
   * @param required sign in when nobody is; otherwise ask only when a session is expected
   */
  async start(required: boolean, locale: string): Promise<void> {
    await this.keycloak.init({
      ...(required
        ? { onLoad: "login-required" as const }
        : this.environment.sessionExpected
          ? { onLoad: "check-sso" as const }
          : {}),
      // Frames of the server are refused by our content security policy; a token's end is noticed when it is used.
      checkLoginIframe: false,
      pkceMethod: "S256",
      locale,
    });
  }

  get signedIn(): boolean {
    return this.keycloak.authenticated === true;
  }

  /** Name to greet with, as the token says it. */
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

  /** Leaves the page for the sign-in pages, which come back to the address. */
  signIn(href: string, locale: string): Promise<void> {
    return this.keycloak.login({ redirectUri: absolute(href), locale });
  }

  /** Signs in anew although there is a session: for what only a recent sign-in may do. */
  signInAgain(href: string, locale: string): Promise<void> {
    return this.keycloak.login({ redirectUri: absolute(href), locale, maxAge: 0 });
  }

  /** Leaves the page for one of Keycloak's own pages, by its `kc_action`. */
  act(action: string, href: string, locale: string): Promise<void> {
    return this.keycloak.login({ action, redirectUri: absolute(href), locale });
  }

  signOut(): Promise<void> {
    return this.keycloak.logout({ redirectUri: absolute(this.environment.basePath) });
  }

  /**
   * What came of an action that this page was left for; told once.
   *
   * @param action beginning of the action's name
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
