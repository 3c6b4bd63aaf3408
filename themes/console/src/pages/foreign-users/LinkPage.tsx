import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { getResetLink, linkName } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { Loaded } from "../../ui/Loaded";
import { PageFrame } from "../../ui/PageFrame";
import { useResource } from "../../ui/useResource";
import { CallSheet } from "./CallSheet";
import { heldLink } from "./secretHolder";
import { useProject } from "./useProject";

/** One link: the call sheet, with the secret right after the link was created, and without it later. */
export function LinkPage({ project: projectId, link: linkId }: { project: string; link: string }): JSX.Element {
  const { t, api } = useConsole();
  const project = useProject(projectId);
  const link = useResource(
    useCallback(
      async (signal: AbortSignal) => heldLink(linkId) ?? (await getResetLink(api, projectId, linkId, signal)),
      [api, projectId, linkId],
    ),
  );
  return (
    <PageFrame title={t("call.title", link.data ? linkName(link.data.member) : "…")} intro={project.data?.name}>
      <Loaded from={link} lines={8}>
        {(initial) => <CallSheet key={linkId} project={projectId} initial={initial} />}
      </Loaded>
    </PageFrame>
  );
}
