import type { JSX } from "preact";
import { useConsole } from "../../context";
import { placesIn, type Route, type Section } from "../../router/address";
import { RouteLink } from "../../router/RouteLink";
import { useRouter } from "../../router/router";
import { Icon } from "../../ui/Icon";
import { PageFrame } from "../../ui/PageFrame";

/** What the portal is for and where to go. Needs no sign-in. */
export function FrontPage(): JSX.Element {
  const { t } = useConsole();
  return (
    <PageFrame intro={t("front.intro")}>
      <section aria-labelledby="personal">
        <h2 id="personal">{t("front.personal")}</h2>
        <ul class="tiles">
          <Tiles section="personal" />
        </ul>
      </section>
      <section aria-labelledby="administration">
        <h2 id="administration">{t("front.administration")}</h2>
        <ul class="tiles tiles--wide">
          <Tiles section="administration" />
        </ul>
      </section>
    </PageFrame>
  );
}

function Tiles({ section }: { section: Section }) {
  const { environment } = useConsole();
  const { routes } = useRouter();
  return placesIn(routes, section, environment).map((place) => <Tile key={place.page} to={place} />);
}

function Tile({ to }: { to: Route }) {
  const { t } = useConsole();
  const { routes } = useRouter();
  const { tile } = routes[to.page];
  return (
    <li>
      <RouteLink to={to} class="tile" data-testid={`tile-${to.page}`}>
        <span class="tile__icon">{tile && <Icon name={tile.icon} />}</span>
        <span class="tile__text">
          <strong>{t(`tile.${to.page}`)}</strong>
          <span class="muted">{t(`tile.${to.page}.text`)}</span>
        </span>
      </RouteLink>
    </li>
  );
}
