import type { ComponentChildren } from "preact";
import { useConsole } from "../context";
import { placesIn } from "../router/address";
import { RouteLink } from "../router/RouteLink";
import { useRouter } from "../router/router";
import { PageFrame } from "./PageFrame";

/** Frame of the pages with the person's own data. Its tabs lead from each of them to the others. */
export function PersonalFrame({ children }: { children: ComponentChildren }) {
  const { t, environment } = useConsole();
  const { routes, route } = useRouter();
  return (
    <PageFrame intro={t(`${route.page}.intro`)}>
      <nav class="tabs" aria-label={t("front.personal")}>
        <ul>
          {placesIn(routes, "personal", environment, route.page).map((place) => (
            <li key={place.page}>
              <RouteLink to={place} aria-current={place.page === route.page ? "page" : undefined}>
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
