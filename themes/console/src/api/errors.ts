/** The server refused a request. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** The contract's code, or empty when an answer carries none. */
    readonly code: string,
    /** The server's text in the person's language, or empty. */
    readonly text: string,
    readonly details: ErrorDetails = {},
  ) {
    super(`${status} ${code}`.trim());
  }
}

export interface ErrorDetails {
  /** Why a member can't be helped. */
  readonly reason?: string;
  /** The link that a failed mail left behind. */
  readonly id?: string;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number;
  readonly fields?: readonly FieldError[];
}

/** A refused field as Keycloak's user profile reports it: a message key and its parameters. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly params: readonly string[];
}

/** No answer came: there is no network, or the server is down. */
export class OfflineError extends Error {
  constructor() {
    super("No connection");
  }
}

/** The session has ended; the person has to sign in again. */
export class SessionEndedError extends Error {
  constructor() {
    super("The session has ended");
  }
}

interface RawError {
  error?: unknown;
  errorMessage?: unknown;
  field?: unknown;
  params?: unknown;
  reason?: unknown;
  id?: unknown;
  errors?: unknown;
}

/** Reads a refusal, whether from this extension, from Keycloak, or from a proxy in between. */
export function toApiError(status: number, body: string, retryAfter: string | null): ApiError {
  const raw = parse(body);
  const code = text(raw.error);
  const seconds = Number(retryAfter);
  const fields = (Array.isArray(raw.errors) ? (raw.errors as RawError[]) : raw.field ? [raw] : []).map(toFieldError);
  return new ApiError(status, code, text(raw.errorMessage), {
    ...(text(raw.reason) && { reason: text(raw.reason) }),
    ...(text(raw.id) && { id: text(raw.id) }),
    ...(retryAfter && Number.isFinite(seconds) && seconds > 0 && { retryAfter: seconds }),
    ...(fields.length > 0 && { fields }),
  });
}

function toFieldError(raw: RawError): FieldError {
  const params = Array.isArray(raw.params) ? raw.params.map((param) => text(param)) : [];
  return { field: text(raw.field), message: text(raw.errorMessage), params };
}

function parse(body: string): RawError {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null ? json : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
