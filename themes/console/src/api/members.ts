import { request, type Api } from "./request";

export interface Member {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Masked by the server. */
  readonly email: string | null;
  readonly eligible: boolean;
  /** Why the member can't be chosen. */
  readonly reason: string | null;
}

/** Members whose name or user name fits the words, or whose e-mail is exactly that. */
export function searchMembers(
  api: Api,
  project: string,
  search: string,
  max: number,
  signal?: AbortSignal,
): Promise<Member[]> {
  return request(api, `/selfservice/projects/${encodeURIComponent(project)}/members`, {
    query: { search, first: 0, max },
    signal,
  });
}

export function memberName({ firstName, lastName, username }: Member): string {
  return [firstName, lastName].filter(Boolean).join(" ") || username;
}
