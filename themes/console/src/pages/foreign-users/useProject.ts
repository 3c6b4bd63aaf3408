import { useCallback } from "preact/hooks";
import { ApiError } from "../../api/errors";
import { findProject, type Project } from "../../api/projects";
import { useConsole } from "../../context";
import { useResource, type Resource } from "../../ui/useResource";

/** Projects met so far: a move between two pages of one project needs no second look. */
const known = new Map<string, Project>();

export function remember(projects: readonly Project[]): void {
  for (const project of projects) known.set(project.id, project);
}

/** The project of an address; fails like any foreign or unknown thing when it is not the person's. */
export function useProject(id: string): Resource<Project> {
  const { api } = useConsole();
  return useResource(
    useCallback(
      async (signal: AbortSignal) => {
        const project = known.get(id) ?? (await findProject(api, id, signal));
        if (!project) throw new ApiError(404, "not_found", "");
        remember([project]);
        return project;
      },
      [api, id],
    ),
  );
}
