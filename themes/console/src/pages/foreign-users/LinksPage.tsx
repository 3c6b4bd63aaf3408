import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { linkStatuses, listResetLinks, type ResetLinkStatus } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { RouteLink } from "../../router/RouteLink";
import { Failure } from "../../ui/Failure";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { PageFrame } from "../../ui/PageFrame";
import { useResource } from "../../ui/useResource";
import { LinksTable } from "./LinksTable";
import { useProject } from "./useProject";

/** Links shown at once. One more is requested, which tells whether there are older ones. */
const SHOWN = 20;

/** The project's reset links, newest first, and a button for a new one. */
export function LinksPage({ project: projectId }: { project: string }): JSX.Element {
  const { t, api } = useConsole();
  const project = useProject(projectId);
  const [status, setStatus] = useState<ResetLinkStatus | "">("");
  const [first, setFirst] = useState(0);
  const links = useResource(
    useCallback(
      (signal: AbortSignal) => listResetLinks(api, projectId, { status, first, max: SHOWN + 1 }, signal),
      [api, projectId, status, first],
    ),
  );

  const failed = project.state === "failed" ? project : links.state === "failed" ? links : null;
  const found = links.data;
  return (
    <PageFrame intro={project.data?.name}>
      {failed && <Failure error={failed.error} retry={failed.reload} />}
      {!failed && (
        <>
          <div class="toolbar">
            <RouteLink
              to={{ page: "new-link", project: projectId }}
              class="button button--primary"
              data-testid="create-link"
            >
              <Icon name="plus" />
              {t("links.create")}
            </RouteLink>
            <label class="toolbar__filter">
              <span>{t("links.filter")}</span>
              <select
                class="input"
                value={status}
                onChange={(event) => {
                  setFirst(0);
                  setStatus(event.currentTarget.value as ResetLinkStatus | "");
                }}
              >
                <option value="">{t("links.filter.all")}</option>
                {linkStatuses.map((value) => (
                  <option key={value} value={value}>
                    {t(`status.${value}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Loaded from={links} lines={6} empty={t(status ? "links.empty.filtered" : "links.empty")}>
            {(list) => <LinksTable project={projectId} links={list.slice(0, SHOWN)} busy={links.state === "loading"} />}
          </Loaded>
          {found && (first > 0 || found.length > SHOWN) && (
            <nav class="pager" aria-label={t("pager.label")}>
              <button
                type="button"
                class="button"
                aria-disabled={first === 0}
                onClick={() => first > 0 && setFirst(first - SHOWN)}
              >
                <Icon name="back" />
                {t("pager.newer")}
              </button>
              <span role="status">{t("pager.page", first / SHOWN + 1)}</span>
              <button
                type="button"
                class="button"
                aria-disabled={found.length <= SHOWN}
                onClick={() => found.length > SHOWN && setFirst(first + SHOWN)}
              >
                {t("pager.older")}
                <Icon name="forward" />
              </button>
            </nav>
          )}
        </>
      )}
    </PageFrame>
  );
}
