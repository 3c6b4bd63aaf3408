import { useConsole } from "../../context";
import { Link } from "../../router/Link";
import { personalPages, type PersonalPage, type Route } from "../../router/routes";
import { Icon, type IconName } from "../../ui/Icon";
import { Page } from "../../ui/Page";

const icons: Record<PersonalPage, IconName> = {
  profile: "person",
  password: "lock",
  otp: "phone",
  "linked-accounts": "link",
  devices: "devices",
};

/** What this is and where to go; open to all. */
export function FrontPage() {
  const { t, environment } = useConsole();
  const pages = personalPages.filter((page) => page !== "linked-accounts" || showLinked(environment));
  return (
    <Page title={t("front.title")} intro={t("front.intro")}>
      <section aria-labelledby="personal">
        <h2 id="personal">{t("front.personal")}</h2>
        <ul class="tiles">
          {pages.map((page) => (
            <Tile key={page} to={{ page }} icon={icons[page]} name={page} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="administration">
        <h2 id="administration">{t("front.administration")}</h2>
        <ul class="tiles tiles--wide">
          <Tile to={{ page: "projects" }} icon="people" name="foreign-users" />
          <Tile to={{ page: "projects", create: true }} icon="mail" name="create-link" />
        </ul>
      </section>
    </Page>
  );
}

/** Before somebody signs in, nobody knows whether there is something to link. */
function showLinked({
  sessionExpected,
  linkedAccountsEnabled,
}: {
  sessionExpected: boolean;
  linkedAccountsEnabled: boolean;
}) {
  return linkedAccountsEnabled || !sessionExpected;
}

function Tile({ to, icon, name }: { to: Route; icon: IconName; name: string }) {
  const { t } = useConsole();
  return (
    <li>
      <Link to={to} class="tile" data-testid={`tile-${name}`}>
        <span class="tile__icon">
          <Icon name={icon} />
        </span>
        <span class="tile__text">
          <strong>{t(`tile.${name}`)}</strong>
          <span class="muted">{t(`tile.${name}.text`)}</span>
        </span>
      </Link>
    </li>
  );
}
