import { useConsole } from "../../context";
import { Link } from "../../router/Link";
import { Page } from "../../ui/Page";

export function NotFoundPage() {
  const { t } = useConsole();
  return (
    <Page title={t("notFound.title")} intro={t("notFound.text")}>
      <Link to={{ page: "front" }} class="button">
        {t("front.go")}
      </Link>
    </Page>
  );
}
