import type { ComponentChildren, TargetedMouseEvent } from "preact";
import type { Route } from "./address";
import { useRouter } from "./router";

interface RouteLinkProps {
  to: Route;
  children: ComponentChildren;
  class?: string;
  "data-testid"?: string;
  "aria-current"?: "page" | undefined;
}

/** An ordinary link that moves inside the console. Opening it in a new tab or copying its address still works. */
export function RouteLink({ to, children, ...rest }: RouteLinkProps) {
  const { href, navigate } = useRouter();
  const onClick = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={href(to)} onClick={onClick} {...rest}>
      {children}
    </a>
  );
}
