import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment";

const page = {
  serverBaseUrl: "https://id.example.org/auth",
  baseUrl: "https://id.example.org/auth/realms/edu/account/",
  realm: "edu",
  clientId: "account-console",
  portalName: "Educloud",
  locale: "nb",
  locales: ["nn", "en", "nb"].map((tag) => ({ tag, name: tag })),
  sessionExpected: false,
  linkedAccountsEnabled: false,
  support: {
    phone: "",
    hours: "",
    email: "",
    videoUrl: "javascript:alert(1)",
    chatUrl: "https://chat.example.org",
    manualUrl: "",
  },
};

describe("the environment", () => {
  const environment = parseEnvironment(JSON.stringify(page));
  it("knows the path of the console", () => expect(environment.basePath).toBe("/auth/realms/edu/account/"));
  it("has the languages in one order", () =>
    expect(environment.locales.map(({ tag }) => tag)).toEqual(["en", "nb", "nn"]));
  it("takes no script for an address", () => {
    expect(environment.support.videoUrl).toBe("");
    expect(environment.support.chatUrl).toBe("https://chat.example.org");
  });
  it("understands a base without a host", () =>
    expect(parseEnvironment(JSON.stringify({ ...page, baseUrl: "/auth/realms/edu/account" })).basePath).toBe(
      "/auth/realms/edu/account/",
    ));
});
