import { createContext, type ComponentChildren } from "preact";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatPath, parsePath, trailOf, type Route, type Routes } from "./address";

/** Called before the page is left. The move happens when `proceed` is called. */
export type LeaveGuard = (proceed: () => void) => void;

interface Router {
  readonly routes: Routes;
  readonly route: Route;
  /** The pages above this one, from the front page down. */
  readonly trail: readonly Route[];
  /** How many moves there were inside the console; 0 while the first page is shown. */
  readonly moves: number;
  readonly href: (route: Route) => string;
  readonly navigate: (route: Route, how?: { replace?: boolean }) => void;
  /** Does something that leaves the console, as soon as the page's guard agrees. */
  readonly leave: (go: () => void) => void;
  readonly guard: { current: LeaveGuard | null };
}

const RouterContext = createContext<Router | null>(null);

interface RouterProviderProps {
  readonly routes: Routes;
  readonly basePath: string;
  /** The page to show for a route: the sign-in page, for example, when nobody is signed in. */
  readonly shownAt: (route: Route) => Route;
  /** False when the move must not happen now, for example because the browser leaves to sign in first. */
  readonly mayEnter: (route: Route, href: string) => boolean;
  readonly children: ComponentChildren;
}

/** History routing below the base path: each page has an address that can be opened, bookmarked and shared. */
export function RouterProvider({ routes, basePath, shownAt, mayEnter, children }: RouterProviderProps) {
  const read = useCallback(() => parsePath(routes, location.pathname.slice(basePath.length)), [routes, basePath]);
  const [state, setState] = useState(() => ({ route: read(), moves: 0 }));
  const guard = useRef<LeaveGuard | null>(null);
  const shown = useRef(location.href);

  const href = useCallback((route: Route) => basePath + formatPath(routes, route), [routes, basePath]);

  const show = useCallback(() => {
    guard.current = null;
    shown.current = location.href;
    setState((previous) => ({ route: read(), moves: previous.moves + 1 }));
  }, [read]);

  const navigate = useCallback<Router["navigate"]>(
    (route, how) => {
      const move = () => {
        if (!mayEnter(route, href(route))) return;
        history[how?.replace ? "replaceState" : "pushState"](null, "", href(route));
        show();
      };
      if (guard.current) guard.current(move);
      else move();
    },
    [href, show, mayEnter],
  );

  const leave = useCallback((go: () => void) => {
    if (!guard.current) return go();
    guard.current(() => {
      guard.current = null;
      go();
    });
  }, []);

  useEffect(() => {
    const onPopState = () => {
      const target = location.href;
      if (target === shown.current) return;
      if (!guard.current) return show();
      // The browser has moved already. Put this page's address back until the person has decided.
      history.pushState(null, "", shown.current);
      guard.current(() => {
        history.replaceState(null, "", target);
        show();
      });
    };
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, [show]);

  const route = shownAt(state.route);
  const router = useMemo<Router>(
    () => ({ routes, route, trail: trailOf(routes, route), moves: state.moves, href, navigate, leave, guard }),
    [routes, route, state.moves, href, navigate, leave],
  );
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error("No router around this component");
  return router;
}

/** Asks before this page is left, also when the tab is closed or reloaded. With `null` nobody is asked. */
export function useLeaveGuard(guard: LeaveGuard | null): void {
  const router = useRouter();
  useEffect(() => {
    if (!guard) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      // After `leave` the guard is gone: the person has been asked already.
      if (router.guard.current === guard) event.preventDefault();
    };
    router.guard.current = guard;
    addEventListener("beforeunload", onBeforeUnload);
    return () => {
      if (router.guard.current === guard) router.guard.current = null;
      removeEventListener("beforeunload", onBeforeUnload);
    };
  }, [guard, router.guard]);
}
