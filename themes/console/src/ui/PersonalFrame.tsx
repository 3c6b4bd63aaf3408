import type { ComponentChildren } from "preact";
import { useConsole } from "../context";
import { placesIn, type Route } from "../router/address";
import { RouteLink } from "../router/RouteLink";
import { useRouter } from "../router/router";
import { PageFrame } from "./PageFrame";

/** Frame of the pages with the person's own data. Its tabs lead from each of them to the others. */
export function PersonalFrame({ children }: { children: ComponentChildren }) {
  const { t, environment } = useConsole();
  const { routes, route } = useRouter();
  const here = ({ page }: Route) => page === route.page;
  const places = placesIn(routes, "personal", environment);
  return (
    <PageFrame intro={t(`${route.page}.intro`)}>
      <nav class="tabs" aria-label={t("front.personal")}>
        <ul>
          {(places.some(here) ? places : [...places, route]).map((place) => (
            <li key={place.page}>
              <RouteLink to={place} aria-current={here(place) ? "page" : undefined}>
                {t(routes[place.page].title)}
              </RouteLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </PageFrame>
  );
}
