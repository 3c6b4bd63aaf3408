import { linkName, type ResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { dateTime } from "../../i18n/dates";
import { RouteLink } from "../../router/RouteLink";
import { Isolated } from "../../ui/Isolated";
import { isLive } from "./progress";
import { StatusBadge } from "./StatusBadge";

interface LinksTableProps {
  project: string;
  links: readonly ResetLink[];
  /** Other links are on their way. */
  busy: boolean;
}

export function LinksTable({ project, links, busy }: LinksTableProps) {
  const { t } = useConsole();
  return (
    <table class="table" data-testid="links-list" aria-busy={busy}>
      <caption class="visually-hidden">{t("links.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("links.member")}</th>
          <th scope="col">{t("links.status")}</th>
          <th scope="col">{t("links.created")}</th>
          <th scope="col">{t("links.createdBy")}</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <th scope="row">
              <RouteLink to={{ page: "link", project, link: link.id }}>
                <Isolated>{linkName(link.member)}</Isolated>
              </RouteLink>
              {link.member.name && (
                <span class="muted">
                  <Isolated>{link.member.username ?? ""}</Isolated>
                </span>
              )}
            </th>
            <td>
              <StatusBadge status={link.status} />
            </td>
            <td data-label={t("links.created")}>
              <time dateTime={link.createdAt}>{dateTime(t.formats, new Date(link.createdAt))}</time>
              {isLive(link) && (
                <span class="muted">{t("links.until", dateTime(t.formats, new Date(link.expiresAt)))}</span>
              )}
            </td>
            <td data-label={t("links.createdBy")}>
              <Isolated>{linkName(link.createdBy)}</Isolated>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
