import type { ResetLinkStatus, ResetLink } from "../../api/resetLinks";

export type StepState = "done" | "current" | "waiting" | "failed";
export type StepName = "mailed" | "opened" | "secret" | "password" | "otp" | "finished";

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
  /** When it happened, ISO 8601, where the server says so. */
  readonly at: string | null;
}

const liveStatuses = ["CREATED", "SENT", "IN_RECOVERY"] as const satisfies readonly ResetLinkStatus[];

export type EndedStatus = Exclude<ResetLinkStatus, (typeof liveStatuses)[number]>;

export function isEnded(status: ResetLinkStatus): status is EndedStatus {
  return !(liveStatuses as readonly ResetLinkStatus[]).includes(status);
}

/** The member can still do something with the link. */
export function isLive({ status }: Pick<ResetLink, "status">): boolean {
  return !isEnded(status);
}

/** The link's life as the administrator follows it on the phone: what has happened, what comes next, what failed. */
export function steps(link: ResetLink): Step[] {
  const mailed = link.status !== "CREATED" && link.status !== "MAIL_FAILED";
  const finished = link.status === "COMPLETED";
  const facts: [StepName, boolean, string | null][] = [
    ["mailed", mailed, null],
    ["opened", link.openedAt !== null, link.openedAt],
    ["secret", link.redeemedAt !== null, link.redeemedAt],
    ["password", link.passwordOutcome !== null, null],
    ["otp", link.otpSet, null],
    ["finished", finished, link.finishedAt],
  ];
  // A recovery may be finished without a new OTP. A step that was skipped is neither done nor next.
  const next = facts.findIndex(([, done]) => !done);
  return facts.map(([name, done, at], index) => ({ name, at, state: stateOf(link, done, index === next) }));
}

function stateOf(link: ResetLink, done: boolean, next: boolean): StepState {
  if (done) return "done";
  if (!next || link.status === "COMPLETED") return "waiting";
  return isLive(link) ? "current" : "failed";
}

/** How many wrong secrets were typed; 0 when it isn't known how many tries there were at first. */
export function wrongSecrets(link: ResetLink, attempts: number | null): number {
  return attempts === null ? 0 : Math.max(0, attempts - link.attemptsLeft);
}

/** The newest link of this member. */
export function lastLink(newestFirst: readonly ResetLink[], member: string): ResetLink | undefined {
  return newestFirst.find((link) => link.member.id === member);
}
