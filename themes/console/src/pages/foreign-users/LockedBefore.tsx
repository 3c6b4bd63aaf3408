import { useCallback } from "preact/hooks";
import { listResetLinks } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { Notice } from "../../ui/Notice";
import { useResource } from "../../ui/useResource";
import { lastLink } from "./progress";

/** As many of the project's newest links are looked through. */
const LOOKED_AT = 100;

/** A warning when the member's last link in this project was locked: somebody else may have the mail. */
export function LockedBefore({ project, member }: { project: string; member: string }) {
  const { t, api } = useConsole();
  const last = useResource(
    useCallback(
      async (signal: AbortSignal) => {
        const links = await listResetLinks(api, project, { status: "", first: 0, max: LOOKED_AT }, signal);
        return lastLink(links, member)?.status ?? null;
      },
      [api, project, member],
    ),
  );
  if (last.data !== "LOCKED") return null;
  return (
    <Notice tone="danger" live title={t("create.locked.title")}>
      <p>{t("create.locked.text")}</p>
    </Notice>
  );
}
