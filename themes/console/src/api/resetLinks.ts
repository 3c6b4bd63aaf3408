import { request, type Api } from "./request";

export const linkStatuses = [
  "CREATED",
  "SENT",
  "IN_RECOVERY",
  "COMPLETED",
  "MAIL_FAILED",
  "LOCKED",
  "EXPIRED",
  "REVOKED",
  "REPLACED",
] as const;
export type LinkStatus = (typeof linkStatuses)[number];

export const identityChecks = ["VIDEO", "IN_PERSON", "CALL_BACK", "KNOWN_PERSON", "OTHER"] as const;
export type IdentityCheck = (typeof identityChecks)[number];

/** Times are ISO 8601 in UTC. */
export interface ResetLink {
  readonly id: string;
  readonly status: LinkStatus;
  readonly member: {
    readonly id: string;
    readonly username: string;
    readonly name?: string | null;
    readonly zoneinfo?: string | null;
  };
  readonly createdBy: { readonly id: string; readonly username: string; readonly name?: string | null };
  /** Masked. */
  readonly emailedTo: string | null;
  readonly identityCheck: IdentityCheck;
  readonly note: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly openedAt: string | null;
  readonly redeemedAt: string | null;
  readonly finishedAt: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly attemptsLeft: number;
  readonly passwordOutcome: "SET" | "KEPT" | null;
  readonly otpSet: boolean;
}

/** The answer to a creation, and to nothing else, carries the secret. */
export interface NewResetLink extends ResetLink {
  readonly secret: string;
}

export interface Creation {
  readonly memberId: string;
  readonly identityCheck: IdentityCheck;
  readonly note?: string;
}

const base = (project: string) => `/selfservice/projects/${encodeURIComponent(project)}/reset-links`;

/** A server may leave out what is null. */
const absent = {
  emailedTo: null,
  note: null,
  openedAt: null,
  redeemedAt: null,
  finishedAt: null,
  endedAt: null,
  endReason: null,
  passwordOutcome: null,
  otpSet: false,
} satisfies Partial<ResetLink>;
const complete = <L extends ResetLink>(link: L): L => ({ ...absent, ...link });

/** Newest first, of all administrators of the project. */
export async function listResetLinks(
  api: Api,
  project: string,
  page: { status: LinkStatus | ""; first: number; max: number },
  signal?: AbortSignal,
): Promise<ResetLink[]> {
  const links = await request<ResetLink[]>(api, base(project), { query: page, signal });
  return links.map(complete);
}

export async function getResetLink(api: Api, project: string, id: string, signal?: AbortSignal): Promise<ResetLink> {
  return complete(await request<ResetLink>(api, `${base(project)}/${encodeURIComponent(id)}`, { signal }));
}

/** Creates and sends. Not abortable: the server would go on, and the secret be lost. */
export async function createResetLink(api: Api, project: string, creation: Creation): Promise<NewResetLink> {
  return complete(await request<NewResetLink>(api, base(project), { method: "POST", body: creation }));
}

/** Stops a link; well also when it had ended already. */
export function stopResetLink(api: Api, project: string, id: string): Promise<void> {
  return request(api, `${base(project)}/${encodeURIComponent(id)}`, { method: "DELETE" });
}
