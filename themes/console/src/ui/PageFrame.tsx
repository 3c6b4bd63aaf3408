import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useConsole } from "../context";
import { Link } from "../router/Link";
import { useRouter } from "../router/router";
import type { Route } from "../router/routes";
import { Icon } from "./Icon";

interface PageProps {
  title: string;
  intro?: string | undefined;
  /** The way back, from the front page on. */
  trail?: readonly { readonly to: Route; readonly text: string }[];
  children: ComponentChildren;
}

/** Frame of a page: where we are, the heading, the content. The heading has the focus after each move. */
export function Page({ title, intro, trail = [], children }: PageProps) {
  const { t, environment } = useConsole();
  const { moves } = useRouter();
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
            {trail.map(({ to, text }, index) => (
              <li key={text}>
                {index > 0 && <Icon name="forward" />}
                <Link to={to}>{text}</Link>
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
