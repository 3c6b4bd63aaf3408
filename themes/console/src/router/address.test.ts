import { describe, expect, it } from "vitest";
import { routes } from "../pages/routes";
import type { Environment } from "../environment";
import { formatPath, parsePath, placesIn, trailOf, type Route, type RouteEntry } from "./address";

const places: [string, Route][] = [
  ["", { page: "front" }],
  ["profile", { page: "profile" }],
  ["password", { page: "password" }],
  ["otp", { page: "otp" }],
  ["linked-accounts", { page: "linked-accounts" }],
  ["devices", { page: "devices" }],
  ["foreign-users", { page: "foreign-users" }],
  ["foreign-users/new", { page: "create-link" }],
  ["foreign-users/p%201", { page: "links", project: "p 1" }],
  ["foreign-users/p/new", { page: "new-link", project: "p" }],
  ["foreign-users/p/links/l", { page: "link", project: "p", link: "l" }],
];

describe("an address", () => {
  it.each(places)("%s leads to its place", (path, route) => expect(parsePath(routes, path)).toEqual(route));
  it.each(places)("%s is the address of its place", (path, route) => expect(formatPath(routes, route)).toBe(path));
  it("may end with a slash", () => expect(parsePath(routes, "profile/")).toEqual({ page: "profile" }));
  it.each([
    "nowhere",
    "sign-in",
    "profile/more",
    "foreign-users/p/other",
    "foreign-users/p/links",
    "foreign-users/p/links/l/more",
  ])("%s leads nowhere", (path) => expect(parsePath(routes, path)).toEqual({ page: "not-found" }));
  it("with a stray percent sign breaks nothing", () =>
    expect(parsePath(routes, "%E0%A4")).toEqual({ page: "not-found" }));
});

describe("the table", () => {
  const entries = Object.entries<RouteEntry>(routes);
  it("shows only the front page to all, of what has an address", () =>
    expect(entries.filter(([, { open, path }]) => open && path !== undefined).map(([page]) => page)).toEqual([
      "front",
    ]));
  it("has each page that stands above another", () =>
    expect(entries.flatMap(([, { parent }]) => parent ?? []).filter((parent) => !(parent in routes))).toEqual([]));
});

describe("a page with nothing on it", () => {
  const environment = { sessionExpected: true, linkedAccountsEnabled: false } as Environment;
  it("is not offered", () =>
    expect(placesIn(routes, "personal", environment).map(({ page }) => page)).toEqual([
      "profile",
      "password",
      "otp",
      "devices",
    ]));
  it("keeps its place while one is there", () =>
    expect(placesIn(routes, "personal", environment, "linked-accounts").map(({ page }) => page)).toEqual([
      "profile",
      "password",
      "otp",
      "linked-accounts",
      "devices",
    ]));
});

it("the way back leads over the project's links to the front page", () =>
  expect(trailOf(routes, { page: "link", project: "p", link: "l" }).map((route) => formatPath(routes, route))).toEqual([
    "",
    "foreign-users",
    "foreign-users/p",
  ]));
