import type { TargetedKeyboardEvent } from "preact";
import { useCallback, useId, useState } from "preact/hooks";
import { memberName, searchMembers, type Member } from "../../api/members";
import { useConsole } from "../../context";
import { failureWords, ineligibility } from "../../ui/Failure";
import { Isolated } from "../../ui/Isolated";
import { plain } from "../../ui/personText";
import { useDebounced } from "../../ui/useDebounced";
import { useResource } from "../../ui/useResource";
import type { Draft } from "./draft";
import { nextActive } from "./listbox";

const SHOWN = 20;

interface MemberPickerProps {
  project: string;
  chosen: Draft["member"];
  onChoose: (member: Draft["member"]) => void;
  error: string | undefined;
}

/** Search field for the project's members, after the ARIA combobox pattern. */
export function MemberPicker({ project, chosen, onChoose, error }: MemberPickerProps) {
  const { t, api } = useConsole();
  const id = useId();
  const [words, setWords] = useState(chosen?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const search = useDebounced(words.trim());

  const members = useResource(
    useCallback(
      async (signal: AbortSignal) => {
        if (!open) return { search, found: [] };
        return { search, found: await searchMembers(api, project, search, SHOWN + 1, signal) };
      },
      [api, project, search, open],
    ),
  );
  const current = members.data?.search === words.trim() ? members.data.found : null;
  const found = (current ?? members.data?.found ?? []).slice(0, SHOWN);
  const selectable = found.map((member) => member.eligible);
  // The best match is marked, so that Enter takes it without an arrow key.
  const marked = active ?? (current && words.trim() ? nextActive(selectable, null, 1) : null);

  const choose = (member: Member) => {
    if (!member.eligible) return;
    const label = `${memberName(member)} (${plain(member.username)})`;
    setWords(label);
    setOpen(false);
    setActive(null);
    onChoose({ id: member.id, label, email: member.email ?? "" });
  };
  const onInput = (value: string) => {
    setWords(value);
    setOpen(true);
    setActive(null);
    if (chosen) onChoose(null);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) setActive(nextActive(selectable, marked, event.key === "ArrowDown" ? 1 : -1));
      else setOpen(true);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      const member = marked === null ? undefined : found[marked];
      if (member) choose(member);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };

  const status = !open
    ? ""
    : members.state === "failed"
      ? failureWords(members.error, t).text
      : !current
        ? t("loading")
        : found.length === 0
          ? t("picker.nomatch")
          : current.length > SHOWN
            ? t("picker.more", SHOWN)
            : t.count("picker.found", found.length);
  return (
    <div class="field picker">
      <label for={id}>{t("picker.label")}</label>
      <p class="hint" id={`${id}-hint`}>
        {t("picker.hint")}
      </p>
      <input
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={100}
        aria-autocomplete="list"
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && marked !== null ? `${id}-${marked}` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        data-testid="member-search"
        data-autofocus
        value={words}
        onInput={(event) => onInput(event.currentTarget.value)}
        onClick={() => setOpen(!chosen)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
      <ul
        id={`${id}-list`}
        class="options"
        role="listbox"
        aria-label={t("picker.label")}
        hidden={!open || !found.length}
      >
        {found.map((member, index) => (
          <li
            key={member.id}
            id={`${id}-${index}`}
            role="option"
            class="option"
            aria-selected={index === marked}
            aria-disabled={!member.eligible}
            data-testid={`member-option-${member.username}`}
            // Keeps the focus in the field. Otherwise its blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(member)}
          >
            <span>
              <strong>
                <Isolated>{memberName(member)}</Isolated>
              </strong>{" "}
              <span class="muted">
                <Isolated>{member.username}</Isolated>
              </span>
            </span>
            <span class="muted">{member.eligible ? member.email : ineligibility(member.reason, t)}</span>
          </li>
        ))}
      </ul>
      <p class="picker__status" role="status">
        {status}
      </p>
      {chosen && <p class="hint">{t("picker.chosen", chosen.email)}</p>}
    </div>
  );
}
