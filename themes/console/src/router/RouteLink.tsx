import type { ComponentChildren, TargetedMouseEvent } from "preact";
import type { Route } from "./routes";
import { useRouter } from "./router";

interface LinkProps {
  to: Route;
  children: ComponentChildren;
  class?: string;
  "data-testid"?: string;
  "aria-current"?: "page" | undefined;
}

/** An ordinary link that moves inside the console; a new tab, a copy of the address and so on still work. */
export function Link({ to, children, ...rest }: LinkProps) {
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
