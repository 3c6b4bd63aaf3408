import type { ComponentChildren } from "preact";
import { useConsole } from "../context";
import { Link } from "../router/Link";
import { personalPages, type PersonalPage as Name } from "../router/routes";
import { Page } from "./Page";

interface PersonalPageProps {
  name: Name;
  children: ComponentChildren;
}

/** Frame of the pages with the person's own data, with the way from each to the others. */
export function PersonalPage({ name, children }: PersonalPageProps) {
  const { t, environment } = useConsole();
  const pages = personalPages.filter(
    (page) => page !== "linked-accounts" || environment.linkedAccountsEnabled || page === name,
  );
  return (
    <Page
      title={t(`tile.${name}`)}
      intro={t(`${name}.intro`)}
      trail={[{ to: { page: "front" }, text: t("front.short") }]}
    >
      <nav class="tabs" aria-label={t("front.personal")}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <Link to={{ page }} aria-current={page === name ? "page" : undefined}>
                {t(`tile.${page}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
