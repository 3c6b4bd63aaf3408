import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useConsole } from "../context";
import { RouteLink } from "../router/RouteLink";
import { useRouter } from "../router/router";
import { Icon } from "./Icon";

interface PageFrameProps {
  /** Only for a page whose title contains a name. Otherwise the title comes from the table of routes. */
  title?: string;
  intro?: string | undefined;
  children: ComponentChildren;
}

/** Frame of a page: breadcrumbs, heading, content. The heading gets the focus after each move. */
export function PageFrame({ title: named, intro, children }: PageFrameProps) {
  const { t, environment } = useConsole();
  const { routes, route, trail, moves } = useRouter();
  const title = named ?? t(routes[route.page].title);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – ${environment.portalName}`;
  }, [title, environment]);

  useEffect(() => {
    if (moves > 0 && document.activeElement !== document.querySelector("main [data-autofocus]")) {
      heading.current?.focus();
    }
  }, [moves]);

  return (
    <>
      {trail.length > 0 && (
        <nav class="trail" aria-label={t("trail.label")}>
          <ol>
            {trail.map((above, index) => (
              <li key={above.page}>
                {index > 0 && <Icon name="forward" />}
                <RouteLink to={above}>{t(routes[above.page].short ?? routes[above.page].title)}</RouteLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro && <p class="intro">{intro}</p>}
      {children}
    </>
  );
}
