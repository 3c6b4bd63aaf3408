import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { listProjects, type Project } from "../../api/projects";
import { useConsole } from "../../context";
import { RouteLink } from "../../router/RouteLink";
import { Isolated } from "../../ui/Isolated";
import { useRouter } from "../../router/router";
import type { Route } from "../../router/address";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { Notice } from "../../ui/Notice";
import { PageFrame } from "../../ui/PageFrame";
import { SearchField } from "../../ui/SearchField";
import { Skeleton } from "../../ui/Skeleton";
import { useDebounced } from "../../ui/useDebounced";
import { useResource } from "../../ui/useResource";
import { remember } from "./useProject";

const SHOWN = 20;

/** Choice of a project, to see its links. */
export function ProjectsPage(): JSX.Element {
  return <ProjectChoice leadsTo="links" />;
}

/** Choice of a project, to create a link in it. */
export function ProjectForNewLinkPage(): JSX.Element {
  return <ProjectChoice leadsTo="new-link" />;
}

/** Skipped when there is only one project. */
function ProjectChoice({ leadsTo }: { leadsTo: "links" | "new-link" }) {
  const { t, api } = useConsole();
  const { navigate } = useRouter();
  const [words, setWords] = useState("");
  const search = useDebounced(words.trim());
  const many = useRef(false);

  const projects = useResource(
    useCallback(
      async (signal: AbortSignal) => {
        const found = await listProjects(api, { search, first: 0, max: SHOWN + 1 }, signal);
        remember(found);
        return { search, found };
      },
      [api, search],
    ),
  );
  const { data } = projects;
  const inside = useCallback(({ id }: Project): Route => ({ page: leadsTo, project: id }), [leadsTo]);
  const only = data?.search === "" && data.found.length === 1 ? data.found[0] : undefined;
  if (data && data.found.length > SHOWN) many.current = true;

  useEffect(() => {
    if (only) navigate(inside(only), { replace: true });
  }, [only, navigate, inside]);

  const none = data?.search === "" && data.found.length === 0;
  return (
    <PageFrame intro={none || (projects.state === "failed" && !data) ? undefined : t("projects.intro")}>
      <Loaded from={projects} lines={4}>
        {({ found }) =>
          only ? (
            <Skeleton lines={4} />
          ) : none ? (
            <Notice tone="info" title={t("projects.none.title")}>
              <p>{t("projects.none.text")}</p>
            </Notice>
          ) : (
            <>
              {(many.current || search) && (
                <SearchField label={t("projects.search")} value={words} onInput={setWords} />
              )}
              <p class="visually-hidden" role="status">
                {t.count("projects.found", Math.min(found.length, SHOWN))}
              </p>
              {found.length === 0 && <p class="empty">{t("projects.nomatch")}</p>}
              <ul class="rows">
                {found.slice(0, SHOWN).map((project) => (
                  <li key={project.id}>
                    <RouteLink to={inside(project)} class="row" data-testid={`project-${project.code}`}>
                      <span class="row__main">
                        <strong>
                          <Isolated>{project.name}</Isolated>
                        </strong>
                        <span class="muted">{project.code}</span>
                      </span>
                      <Icon name="forward" />
                    </RouteLink>
                  </li>
                ))}
              </ul>
              {found.length > SHOWN && <p class="muted">{t("projects.more")}</p>}
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
