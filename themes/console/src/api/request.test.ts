import { afterEach, expect, it, vi } from "vitest";
import { ApiError, OfflineError, SessionEndedError } from "./errors";
import { request, type Api } from "./request";

const api: Api = {
  realmUrl: "https://id.example.org/realms/edu",
  token: () => Promise.resolve("t0ken"),
  locale: () => "nn",
};
const answer = (status: number, body: string | null = null) => {
  const call = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal("fetch", call);
  return call;
};

afterEach(() => vi.unstubAllGlobals());

it("sends token, language and what was asked", async () => {
  const call = answer(200, "[]");
  await request(api, "/selfservice/projects", { query: { search: "å b", first: 0, status: "" } });
  const [url, init] = call.mock.calls[0] ?? [];
  expect((url as URL).href).toBe("https://id.example.org/realms/edu/selfservice/projects?search=%C3%A5+b&first=0");
  expect(init?.headers).toMatchObject({ Authorization: "Bearer t0ken", "Accept-Language": "nn" });
});

it("gives nothing for an answer without content", async () => {
  answer(204);
  await expect(request(api, "/x", { method: "DELETE" })).resolves.toBeUndefined();
});

it("tells a refusal by its code", async () => {
  answer(403, '{"error":"reauthentication_required"}');
  await expect(request(api, "/x")).rejects.toMatchObject({ code: "reauthentication_required" });
  await expect(request(api, "/x")).rejects.toBeInstanceOf(ApiError);
});

it("tells that the session has ended", async () => {
  answer(401);
  await expect(request(api, "/x")).rejects.toBeInstanceOf(SessionEndedError);
});

it("tells that no answer came", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(request(api, "/x")).rejects.toBeInstanceOf(OfflineError);
});

it("takes a fault of its own for no lost connection", async () => {
  answer(200, "[]");
  const token = () => Promise.reject(new TypeError("token is not a function"));
  await expect(request({ ...api, token }, "/x")).rejects.toBeInstanceOf(TypeError);
});

it("sends nothing when it was called off while the token came", async () => {
  const call = answer(200, "[]");
  const controller = new AbortController();
  const pending = request(api, "/x", { signal: controller.signal });
  controller.abort();
  await expect(pending).rejects.toMatchObject({ name: "AbortError" });
  expect(call).not.toHaveBeenCalled();
});
