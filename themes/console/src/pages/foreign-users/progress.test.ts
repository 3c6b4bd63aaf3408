import { describe, expect, it } from "vitest";
import type { ResetLink } from "../../api/resetLinks";
import { isLive, lastLink, steps, wrongSecrets } from "./progress";

const fresh: ResetLink = {
  id: "l",
  status: "SENT",
  member: { id: "m", username: "anjali", name: "Anjali Thapa", zoneinfo: null },
  createdBy: { id: "a", username: "aud", name: null },
  emailedTo: "a***@example.org",
  identityCheck: "VIDEO",
  note: null,
  createdAt: "2026-11-22T07:00:00Z",
  expiresAt: "2026-11-22T10:00:00Z",
  openedAt: null,
  redeemedAt: null,
  finishedAt: null,
  endedAt: null,
  endReason: null,
  attemptsLeft: 5,
  passwordOutcome: null,
  otpSet: false,
};
const states = (link: Partial<ResetLink>) =>
  steps({ ...fresh, ...link })
    .map(({ state }) => ({ done: "x", current: ">", waiting: ".", failed: "!" })[state])
    .join("");

/** mailed, opened, secret, password, otp, finished */
describe("the steps of a link", () => {
  it.each<[string, Partial<ResetLink>, string]>([
    ["being sent", { status: "CREATED" }, ">....."],
    ["mail failed", { status: "MAIL_FAILED" }, "!....."],
    ["sent", {}, "x>...."],
    ["opened", { openedAt: "t" }, "xx>..."],
    ["secret right", { status: "IN_RECOVERY", openedAt: "t", redeemedAt: "t" }, "xxx>.."],
    ["password kept", { status: "IN_RECOVERY", openedAt: "t", redeemedAt: "t", passwordOutcome: "KEPT" }, "xxxx>."],
    [
      "new OTP",
      { status: "IN_RECOVERY", openedAt: "t", redeemedAt: "t", passwordOutcome: "SET", otpSet: true },
      "xxxxx>",
    ],
    [
      "finished",
      { status: "COMPLETED", openedAt: "t", redeemedAt: "t", passwordOutcome: "SET", otpSet: true },
      "xxxxxx",
    ],
    ["finished without OTP", { status: "COMPLETED", openedAt: "t", redeemedAt: "t", passwordOutcome: "SET" }, "xxxx.x"],
    ["locked", { status: "LOCKED", openedAt: "t", attemptsLeft: 0 }, "xx!..."],
    ["expired unopened", { status: "EXPIRED" }, "x!...."],
    ["stopped in a recovery", { status: "REVOKED", openedAt: "t", redeemedAt: "t" }, "xxx!.."],
  ])("%s", (_, link, expected) => expect(states(link)).toBe(expected));
});

it("a member's last link is their newest, whatever others have", () => {
  const of = (id: string, status: ResetLink["status"]): ResetLink => ({
    ...fresh,
    status,
    member: { ...fresh.member, id },
  });
  const links = [of("other", "SENT"), of("m", "LOCKED"), of("m", "COMPLETED")];
  expect(lastLink(links, "m")?.status).toBe("LOCKED");
  expect(lastLink(links, "nobody")).toBeUndefined();
});

it("only sent, being sent and in use are alive", () => {
  expect(isLive({ status: "IN_RECOVERY" })).toBe(true);
  expect(isLive({ status: "REPLACED" })).toBe(false);
});

it("counts wrong secrets from what there was to begin with", () => {
  expect(wrongSecrets({ ...fresh, attemptsLeft: 3 }, 5)).toBe(2);
  expect(wrongSecrets({ ...fresh, attemptsLeft: 3 }, null)).toBe(0);
});
