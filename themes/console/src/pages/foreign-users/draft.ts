import { identityChecks, type IdentityCheck } from "../../api/resetLinks";

/** What has been filled in so far. */
export interface Draft {
  readonly member: { readonly id: string; readonly label: string; readonly email: string } | null;
  readonly identityCheck: IdentityCheck | null;
  readonly note: string;
}

export const emptyDraft: Draft = { member: null, identityCheck: null, note: "" };

/** The contract's longest note. */
export const NOTE_LIMIT = 500;

export type DraftProblem = "member" | "identityCheck" | "note";

/** What keeps the form from being sent, in the order of the page. */
export function problems(draft: Draft): DraftProblem[] {
  const found: DraftProblem[] = [];
  if (!draft.member) found.push("member");
  if (!draft.identityCheck) found.push("identityCheck");
  if ((draft.identityCheck === "OTHER" && !draft.note.trim()) || draft.note.length > NOTE_LIMIT) found.push("note");
  return found;
}

const key = (project: string) => `selfservice.draft.${project}`;

/** Keeps the draft during a sign-in. There is no secret yet at this point. */
export function keepDraft(project: string, draft: Draft): void {
  sessionStorage.setItem(key(project), JSON.stringify(draft));
}

/** Takes out the draft that was kept; null when there is none or it can't be read. */
export function takeDraft(project: string): Draft | null {
  const kept = sessionStorage.getItem(key(project));
  sessionStorage.removeItem(key(project));
  return kept === null ? null : parseDraft(kept);
}

export function parseDraft(json: string): Draft | null {
  try {
    const { member, identityCheck, note } = JSON.parse(json) as Partial<Draft>;
    return {
      member:
        member && typeof member.id === "string"
          ? { id: member.id, label: String(member.label), email: String(member.email) }
          : null,
      identityCheck: identityChecks.find((check) => check === identityCheck) ?? null,
      note: typeof note === "string" ? note : "",
    };
  } catch {
    return null;
  }
}
