import type { JSX } from "preact";
import type { Environment } from "../environment";
import type { RouteEntry } from "../router/address";
import type { IconName } from "../ui/Icon";
import { DevicesPage } from "./devices/DevicesPage";
import { LinkPage } from "./foreign-users/LinkPage";
import { LinksPage } from "./foreign-users/LinksPage";
import { NewLinkPage } from "./foreign-users/NewLinkPage";
import { ProjectForNewLinkPage, ProjectsPage } from "./foreign-users/ProjectsPage";
import { FrontPage } from "./front/FrontPage";
import { LinkedAccountsPage } from "./linked-accounts/LinkedAccountsPage";
import { NotFoundPage } from "./not-found/NotFoundPage";
import { OtpPage } from "./otp/OtpPage";
import { PasswordPage } from "./password/PasswordPage";
import { ProfilePage } from "./profile/ProfilePage";
import { SignInPage } from "./sign-in/SignInPage";

/**
 * Every page of the console. A new page needs a file with its component, a line here, and its texts. An address leads
 * to the first line that matches.
 *
 * Components of pages declare their return type. Without it the compiler would look into them, find links, and need
 * this table's type to check those: a circle.
 */
// prettier-ignore
export const routes = {
  front: { path: "", title: "front.title", short: "front.short", open: true, component: FrontPage },

  profile: personal("profile", "person", ProfilePage),
  password: personal("password", "lock", PasswordPage),
  otp: personal("otp", "phone", OtpPage),
  "linked-accounts": { ...personal("linked-accounts", "link", LinkedAccountsPage), offered: mayLink },
  devices: personal("devices", "devices", DevicesPage),

  "foreign-users": { path: "foreign-users", title: "projects.title", parent: "front", tile: administration("people"), component: ProjectsPage },
  // No project has the id "new": ids are UUIDs.
  "create-link": { path: "foreign-users/new", title: "create.title", parent: "front", tile: administration("mail"), component: ProjectForNewLinkPage },
  links: { path: "foreign-users/:project", title: "links.title", short: "links.short", parent: "foreign-users", component: LinksPage },
  "new-link": { path: "foreign-users/:project/new", title: "create.title", parent: "links", component: NewLinkPage },
  link: { path: "foreign-users/:project/links/:link", title: "call.title", parent: "links", component: LinkPage },

  "sign-in": { title: "signIn.title", parent: "front", open: true, component: SignInPage },
  "not-found": { title: "notFound.title", open: true, component: NotFoundPage },
} as const satisfies Record<string, RouteEntry>;

/** A page with the person's own data. */
function personal<Name extends string>(name: Name, icon: IconName, component: () => JSX.Element) {
  return {
    path: name,
    title: `tile.${name}`,
    parent: "front",
    tile: { section: "personal", icon },
    component,
  } as const;
}

function administration(icon: IconName) {
  return { section: "administration", icon } as const;
}

/** Before somebody signs in, it isn't known whether there is something to link, so the page is offered. */
function mayLink({ sessionExpected, linkedAccountsEnabled }: Environment): boolean {
  return linkedAccountsEnabled || !sessionExpected;
}
