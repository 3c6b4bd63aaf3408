import { useCallback } from "preact/hooks";
import { ApiError } from "../../api/errors";
import { findProject, type Project } from "../../api/projects";
import { useConsole } from "../../context";
import { useResource, type Resource } from "../../ui/useResource";

/** Projects loaded so far, so that a move between two pages of one project needs no request. */
const known = new Map<string, Project>();

export function remember(projects: readonly Project[]): void {
  for (const project of projects) known.set(project.id, project);
}

/** The project with this id. A project that the person doesn't administer fails as an unknown one does. */
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
