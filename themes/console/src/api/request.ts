import { OfflineError, SessionEndedError, toApiError } from "./errors";

/** What every request needs to know. */
export interface Api {
  /** Base of the realm's addresses, without a trailing slash. */
  readonly realmUrl: string;
  readonly token: () => Promise<string>;
  /** The language in which the server should answer. */
  readonly locale: () => string;
}

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly query?: Record<string, string | number | boolean | undefined>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One request to the server with the person's token.
 *
 * @returns the JSON of the answer, or undefined for an answer without content
 * @throws ApiError the server refused
 * @throws OfflineError no answer came
 * @throws SessionEndedError there is no valid session any more
 * @throws DOMException named AbortError when the signal was aborted
 */
export async function request<T>(api: Api, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(api, path, options);
  if (response.status === 401) throw new SessionEndedError();
  if (!response.ok) {
    throw toApiError(response.status, await response.text().catch(() => ""), response.headers.get("Retry-After"));
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function send(
  api: Api,
  path: string,
  { method = "GET", query = {}, body, signal }: RequestOptions,
): Promise<Response> {
  const url = new URL(api.realmUrl + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
  }
  const token = await api.token();
  signal?.throwIfAborted();
  const init: RequestInit = {
    method,
    headers: {
      Accept: "application/json",
      "Accept-Language": api.locale(),
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    cache: "no-store",
  };
  try {
    return await fetch(url, init);
  } catch (error) {
    // By the fetch standard, every network failure is a TypeError.
    if (error instanceof TypeError) throw new OfflineError();
    throw error;
  }
}
