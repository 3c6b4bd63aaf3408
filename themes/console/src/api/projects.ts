import type { Project } from "./contract";
import { request, type Api } from "./request";

export type { Project };

interface ProjectQuery {
  readonly search?: string;
  readonly first: number;
  readonly max: number;
}

/** The contract's largest `max`. */
const LARGEST_MAX = 100;

/** Projects that the person administers. */
export function listProjects(api: Api, query: ProjectQuery, signal?: AbortSignal): Promise<readonly Project[]> {
  return request(api, "/selfservice/projects", { query: { ...query }, signal });
}

/** @returns the project, or null for one that the person does not administer */
export async function findProject(api: Api, id: string, signal?: AbortSignal): Promise<Project | null> {
  for (let first = 0; ; first += LARGEST_MAX) {
    const projects = await listProjects(api, { first, max: LARGEST_MAX }, signal);
    const found = projects.find((project) => project.id === id);
    if (found) return found;
    if (projects.length < LARGEST_MAX) return null;
  }
}
