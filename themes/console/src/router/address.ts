import type { JSX } from "preact";
import type { Environment } from "../environment";
import type { routes } from "../pages/routes";
import type { IconName } from "../ui/Icon";

/** A part of the front page with tiles. The personal pages also have tabs that lead from one to the other. */
export type Section = "personal" | "administration";

/** One line of the table of routes. */
export interface RouteEntry {
  /** Below the console's base path; `:name` is a parameter. A page without a path has no address of its own. */
  readonly path?: string;
  /** Key of the page's heading. */
  readonly title: string;
  /** Key of a shorter title, for breadcrumbs. */
  readonly short?: string;
  /** The page above this one. Its parameters are among those of this page. */
  readonly parent?: string;
  /** Needs no sign-in. */
  readonly open?: true;
  /** A tile on the front page, with the texts `tile.<name>` and `tile.<name>.text`. */
  readonly tile?: { readonly section: Section; readonly icon: IconName };
  /** Whether there is something on the page. If not, it has no tile and no tab. */
  readonly offered?: (environment: Environment) => boolean;
  /** Its props are the parameters of the path. */
  readonly component: (parameters: never) => JSX.Element;
}

type Names<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type ParametersOf<Entry> = Entry extends { readonly path: infer Path } ? Names<Path> : never;

export type PageName = keyof typeof routes;
export type Routes = Readonly<Record<PageName, RouteEntry>>;

/** A place in the console: a page with the values of its parameters. */
export type Route = {
  [Name in PageName]: { readonly page: Name } & Readonly<Record<ParametersOf<(typeof routes)[Name]>, string>>;
}[PageName];

/** @param path below the console's base path, without a leading slash */
export function parsePath(table: Routes, path: string): Route {
  const parts = path.split("/").filter(Boolean).map(decode);
  for (const [page, entry] of Object.entries<RouteEntry>(table)) {
    const parameters = entry.path === undefined ? null : match(entry.path, parts);
    if (parameters) return { page, ...parameters } as Route;
  }
  return { page: "not-found" };
}

function match(path: string, parts: readonly string[]): Record<string, string> | null {
  const expected = path.split("/").filter(Boolean);
  if (expected.length !== parts.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = expected[index] ?? "";
    if (name.startsWith(":")) parameters[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return parameters;
}

/** @returns the path below the console's base path, without a leading slash; empty for a page without an address */
export function formatPath(table: Routes, route: Route): string {
  const values: Readonly<Record<string, string>> = route;
  return (table[route.page].path ?? "").replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

/** The pages above this one, from the front page down. */
export function trailOf(table: Routes, route: Route): Route[] {
  const { parent } = table[route.page];
  if (parent === undefined) return [];
  const above = { ...route, page: parent } as Route;
  return [...trailOf(table, above), above];
}

/**
 * The pages that have a tile in this section and have something to show.
 *
 * @param here a page that is listed in any case, since it is the one on the screen
 */
export function placesIn(table: Routes, section: Section, environment: Environment, here?: PageName): Route[] {
  return Object.entries<RouteEntry>(table)
    .filter(([, { tile }]) => tile?.section === section)
    .filter(([page, { offered }]) => page === here || (offered?.(environment) ?? true))
    .map(([page]) => ({ page }) as Route);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: the address leads nowhere, but the page doesn't break.
    return part;
  }
}
