import type { IdentityCheck, IssuedResetLink, ResetLink, ResetLinkOrder, ResetLinkStatus } from "./contract";
import { shortName } from "../ui/personText";
import { request, type Api } from "./request";

export type { IdentityCheck, IssuedResetLink, ResetLink, ResetLinkStatus };

/** In the order of a link's life. */
export const linkStatuses = valuesOf<ResetLinkStatus>({
  CREATED: true,
  SENT: true,
  IN_RECOVERY: true,
  COMPLETED: true,
  MAIL_FAILED: true,
  LOCKED: true,
  EXPIRED: true,
  REVOKED: true,
  REPLACED: true,
});

/** In the order in which the form offers them. */
export const identityChecks = valuesOf<IdentityCheck>({
  VIDEO: true,
  IN_PERSON: true,
  CALL_BACK: true,
  KNOWN_PERSON: true,
  OTHER: true,
});

/** The values of a type as a list. With an object the compiler refuses missing values, not only wrong ones. */
function valuesOf<T extends string>(values: Record<T, true>): readonly T[] {
  return Object.keys(values) as T[];
}

const base = (project: string) => `/selfservice/projects/${encodeURIComponent(project)}/reset-links`;

/** Newest first, of all administrators of the project. */
export function listResetLinks(
  api: Api,
  project: string,
  query: { status: ResetLinkStatus | ""; first: number; max: number },
  signal?: AbortSignal,
): Promise<readonly ResetLink[]> {
  return request(api, base(project), { query, signal });
}

export function getResetLink(api: Api, project: string, id: string, signal?: AbortSignal): Promise<ResetLink> {
  return request(api, `${base(project)}/${encodeURIComponent(id)}`, { signal });
}

/** Creates a link and sends it. Can't be aborted: the server would go on, and the secret would be lost. */
export function createResetLink(api: Api, project: string, link: ResetLinkOrder): Promise<IssuedResetLink> {
  return request(api, base(project), { method: "POST", body: link });
}

/** Stops a link. A link that has ended already is no error. */
export function stopResetLink(api: Api, project: string, id: string): Promise<void> {
  return request(api, `${base(project)}/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** How somebody whom a link concerns is called; a dash when the account is gone. */
export function linkName({ name, username }: ResetLink["createdBy"]): string {
  return shortName(name || username || "–");
}
