import { describe, expect, it } from "vitest";
import { formatRoute, needsSignIn, parseRoute, type Route } from "./routes";

const places: [string, Route][] = [
  ["", { page: "front" }],
  ["profile", { page: "profile" }],
  ["password", { page: "password" }],
  ["otp", { page: "otp" }],
  ["linked-accounts", { page: "linked-accounts" }],
  ["devices", { page: "devices" }],
  ["foreign-users", { page: "projects" }],
  ["foreign-users/new", { page: "projects", create: true }],
  ["foreign-users/p%201", { page: "links", project: "p 1" }],
  ["foreign-users/p/new", { page: "create-link", project: "p" }],
  ["foreign-users/p/links/l", { page: "link", project: "p", link: "l" }],
];

describe("an address", () => {
  it.each(places)("%s leads to its place", (path, route) => expect(parseRoute(path)).toEqual(route));
  it.each(places)("%s is the address of its place", (path, route) => expect(formatRoute(route)).toBe(path));
  it("may end with a slash", () => expect(parseRoute("profile/")).toEqual({ page: "profile" }));
  it.each([
    "nowhere",
    "profile/more",
    "foreign-users/p/other",
    "foreign-users/p/links",
    "foreign-users/p/links/l/more",
  ])("%s leads nowhere", (path) => expect(parseRoute(path)).toEqual({ page: "not-found" }));
  it("with a stray percent sign breaks nothing", () => expect(parseRoute("%E0%A4")).toEqual({ page: "not-found" }));
});

it("only the front page is open to all", () => {
  expect(places.filter(([, route]) => !needsSignIn(route)).map(([path]) => path)).toEqual([""]);
});
