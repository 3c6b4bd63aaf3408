import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../../api/errors";
import { createResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { useRouter } from "../../router/router";
import { Failure } from "../../ui/Failure";
import { Loaded } from "../../ui/Loaded";
import { Notice } from "../../ui/Notice";
import { PageFrame } from "../../ui/PageFrame";
import { emptyDraft, keepDraft, problems, takeDraft, type Draft, type DraftProblem } from "./draft";
import { IdentityCheckField } from "./IdentityCheckField";
import { LockedBefore } from "./LockedBefore";
import { MemberPicker } from "./MemberPicker";
import { NoteField } from "./NoteField";
import { holdSecret } from "./secretHolder";
import { useProject } from "./useProject";

/** The form for a new link, with the button "Create and send link". */
export function NewLinkPage({ project: projectId }: { project: string }): JSX.Element {
  const { t, api, session } = useConsole();
  const { href, navigate } = useRouter();
  const project = useProject(projectId);
  const form = useRef<HTMLFormElement>(null);
  const [kept] = useState(() => takeDraft(projectId));
  const [draft, setDraft] = useState<Draft>(kept ?? emptyDraft);
  const [shown, setShown] = useState<readonly DraftProblem[]>([]);
  const [tries, setTries] = useState(0);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    // A complaint goes as soon as it no longer applies. New ones appear only at the next try.
    setShown(shown.filter((problem) => problems(next).includes(problem)));
  };

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], fieldset[data-invalid] input")?.focus();
    // After each failed try, but not when a single complaint goes.
  }, [tries]);

  const submit = async () => {
    if (sending) return;
    const found = problems(draft);
    setShown(found);
    setTries(tries + 1);
    const { member, identityCheck } = draft;
    if (found.length > 0 || !member || !identityCheck) return;
    setSending(true);
    setFailure(null);
    try {
      const note = draft.note.trim();
      const link = await createResetLink(api, projectId, { memberId: member.id, identityCheck, ...(note && { note }) });
      holdSecret(link);
      // Replaces the form in the history, so that Back leads to the list and not to the same form again.
      navigate({ page: "link", project: projectId, link: link.id }, { replace: true });
    } catch (error) {
      if (error instanceof ApiError && error.code === "reauthentication_required") {
        keepDraft(projectId, draft);
        await session.signInAgain(href({ page: "new-link", project: projectId }), t.locale);
        return;
      }
      setSending(false);
      setFailure(error);
    }
  };

  const message = (problem: DraftProblem) =>
    shown.includes(problem) ? t(problem === "note" ? noteProblem(draft) : `create.missing.${problem}`) : undefined;
  return (
    <PageFrame intro={project.data?.name}>
      <Loaded from={project} lines={6}>
        {() => (
          <form
            ref={form}
            class="form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            {kept && (
              <Notice tone="success" live title={t("create.signedInAgain.title")}>
                <p>{t("create.signedInAgain.text")}</p>
              </Notice>
            )}
            <MemberPicker
              project={projectId}
              chosen={draft.member}
              onChoose={(member) => change({ member })}
              error={message("member")}
            />
            {draft.member && <LockedBefore key={draft.member.id} project={projectId} member={draft.member.id} />}
            <IdentityCheckField
              value={draft.identityCheck}
              onChange={(identityCheck) => change({ identityCheck })}
              error={message("identityCheck")}
            />
            <NoteField
              value={draft.note}
              required={draft.identityCheck === "OTHER"}
              onInput={(note) => change({ note })}
              error={message("note")}
            />
            {failure !== null && <Failure error={failure} />}
            <div class="actions">
              <button type="submit" class="button button--primary" data-testid="submit-create" aria-disabled={sending}>
                {t(sending ? "create.sending" : "create.submit")}
              </button>
            </div>
            <p class="hint">{t("create.consequence")}</p>
          </form>
        )}
      </Loaded>
    </PageFrame>
  );
}

function noteProblem({ note }: Draft): string {
  return note.trim() ? "create.note.tooLong" : "create.missing.note";
}
