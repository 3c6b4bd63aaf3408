import type { JSX } from "preact";
import { useConsole } from "../../context";
import { RouteLink } from "../../router/RouteLink";
import { PageFrame } from "../../ui/PageFrame";

export function NotFoundPage(): JSX.Element {
  const { t } = useConsole();
  return (
    <PageFrame intro={t("notFound.text")}>
      <RouteLink to={{ page: "front" }} class="button">
        {t("front.go")}
      </RouteLink>
    </PageFrame>
  );
}
