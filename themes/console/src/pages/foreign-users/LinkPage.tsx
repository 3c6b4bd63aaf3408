import { useCallback } from "preact/hooks";
import { getResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { useResource } from "../../ui/useResource";
import { CallSheet } from "./CallSheet";
import { heldLink } from "./secretHolder";
import { useProject } from "./useProject";

/** One link: the call sheet while the secret is at hand, the same without it later. */
export function LinkPage({ project: projectId, link: linkId }: { project: string; link: string }) {
  const { t, api } = useConsole();
  const project = useProject(projectId);
  const link = useResource(
    useCallback(
      async (signal: AbortSignal) => heldLink(linkId) ?? (await getResetLink(api, projectId, linkId, signal)),
      [api, projectId, linkId],
    ),
  );
  return (
    <Page
      title={t("call.title", link.data?.member.name || link.data?.member.username || "…")}
      intro={project.data?.name}
      trail={[
        { to: { page: "front" }, text: t("front.short") },
        { to: { page: "projects" }, text: t("projects.title") },
        { to: { page: "links", project: projectId }, text: t("links.short") },
      ]}
    >
      <Loaded from={link} lines={8}>
        {(initial) => <CallSheet key={linkId} project={projectId} initial={initial} />}
      </Loaded>
    </Page>
  );
}
