import type { Ineligibility, Member } from "./contract";
import { shortName } from "../ui/personText";
import { request, type Api } from "./request";

export type { Ineligibility, Member };

/** Members whose name or user name contains the text, or whose e-mail address equals it. */
export function searchMembers(
  api: Api,
  project: string,
  search: string,
  max: number,
  signal?: AbortSignal,
): Promise<readonly Member[]> {
  return request(api, `/selfservice/projects/${encodeURIComponent(project)}/members`, {
    query: { search, first: 0, max },
    signal,
  });
}

export function memberName({ firstName, lastName, username }: Member): string {
  return shortName([firstName, lastName].filter(Boolean).join(" ") || username);
}
