/** The places of the console, each with an address of its own. */
export type Route =
  | { readonly page: "front" }
  | { readonly page: PersonalPage }
  /** With `create`, the choice of project leads to a new link at once. */
  | { readonly page: "projects"; readonly create?: true }
  | { readonly page: "links"; readonly project: string }
  | { readonly page: "create-link"; readonly project: string }
  | { readonly page: "link"; readonly project: string; readonly link: string }
  | { readonly page: "not-found" };

export const personalPages = ["profile", "password", "otp", "linked-accounts", "devices"] as const;
export type PersonalPage = (typeof personalPages)[number];

const ADMINISTRATION = "foreign-users";
/** No project has this id: ids are UUIDs. */
const NEW = "new";

/** @param path below the console's base, without a leading slash */
export function parseRoute(path: string): Route {
  const [first, project, third, link, ...rest] = path.split("/").filter(Boolean).map(decode);
  if (rest.length > 0) return { page: "not-found" };
  if (first === undefined) return { page: "front" };
  if (first === ADMINISTRATION) {
    if (project === undefined) return { page: "projects" };
    if (project === NEW && third === undefined) return { page: "projects", create: true };
    if (third === undefined) return { page: "links", project };
    if (third === NEW && link === undefined) return { page: "create-link", project };
    if (third === "links" && link !== undefined) return { page: "link", project, link };
    return { page: "not-found" };
  }
  const personal = personalPages.find((page) => page === first);
  return personal && project === undefined ? { page: personal } : { page: "not-found" };
}

/** @returns the path below the console's base, without a leading slash */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case "front":
    case "not-found":
      return "";
    case "projects":
      return route.create ? `${ADMINISTRATION}/${NEW}` : ADMINISTRATION;
    case "links":
      return `${ADMINISTRATION}/${encodeURIComponent(route.project)}`;
    case "create-link":
      return `${ADMINISTRATION}/${encodeURIComponent(route.project)}/${NEW}`;
    case "link":
      return `${ADMINISTRATION}/${encodeURIComponent(route.project)}/links/${encodeURIComponent(route.link)}`;
    case "profile":
    case "password":
    case "otp":
    case "linked-accounts":
    case "devices":
      return route.page;
  }
}

/** The front page is open to all; everything else shows somebody's own data. */
export function needsSignIn(route: Route): boolean {
  return route.page !== "front" && route.page !== "not-found";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: an address that leads nowhere, not a broken page.
    return part;
  }
}
