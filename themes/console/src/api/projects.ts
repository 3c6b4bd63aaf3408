import { request, type Api } from "./request";

export interface Project {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

interface Page {
  readonly search?: string;
  readonly first: number;
  readonly max: number;
}

/** The contract's largest page. */
const LARGEST_PAGE = 100;

/** Projects that the person administers. */
export function listProjects(api: Api, page: Page, signal?: AbortSignal): Promise<Project[]> {
  return request(api, "/selfservice/projects", { query: { ...page }, signal });
}

/** @returns the project, or null for one that the person does not administer */
export async function findProject(api: Api, id: string, signal?: AbortSignal): Promise<Project | null> {
  for (let first = 0; ; first += LARGEST_PAGE) {
    const page = await listProjects(api, { first, max: LARGEST_PAGE }, signal);
    const found = page.find((project) => project.id === id);
    if (found) return found;
    if (page.length < LARGEST_PAGE) return null;
  }
}
