import { useMemo, useRef, useState } from "preact/hooks";
import { useConsole } from "../../context";
import { parseAlphabet, spell } from "../../i18n/spelling";
import { Icon } from "../../ui/Icon";

/** The secret, big, to copy and to read aloud. Never printed. */
export function SecretCard({ secret }: { secret: string }) {
  const { t } = useConsole();
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // The browser refuses the clipboard. Select the text, so that the person can copy it.
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setCopied(false);
    }
  };
  return (
    <section class="secret" aria-labelledby="secret-title">
      <h2 id="secret-title">{t("call.secret")}</h2>
      <p class="secret__text" data-testid="secret" ref={text}>
        {secret.split("-").map((group, index, groups) => (
          <span key={index}>
            {group}
            {index < groups.length - 1 && <span class="secret__dash">-</span>}
          </span>
        ))}
      </p>
      <div class="secret__actions">
        <button type="button" class="button" data-testid="copy-secret" onClick={() => void copy()}>
          <Icon name={copied ? "check" : "copy"} />
          {t("call.copy")}
        </button>
        <span class="muted" role="status">
          {copied === true && t("call.copied")}
          {copied === false && t("call.copyYourself")}
        </span>
      </div>
      <p>{t("call.secret.text")}</p>
      <ReadAloud secret={secret} />
    </section>
  );
}

/** A word for each character, in the reader's language or in English, which members from abroad may understand. */
function ReadAloud({ secret }: { secret: string }) {
  const { t } = useConsole();
  const [english, setEnglish] = useState(false);
  const alphabet = t(english ? "spelling.english" : "spelling.own");
  const groups = useMemo(() => spell(secret, parseAlphabet(alphabet)), [secret, alphabet]);
  return (
    <div class="spelling">
      <h3>{t("call.readAloud")}</h3>
      {t("spelling.english") !== t("spelling.own") && (
        <label class="check">
          <input type="checkbox" checked={english} onChange={(event) => setEnglish(event.currentTarget.checked)} />
          {t("call.readAloud.english")}
        </label>
      )}
      <ol lang={english ? "en" : undefined}>
        {groups.map((group, index) => (
          <li key={index}>
            {group.map(({ character, word }, position) => (
              <span key={position} class="spelling__pair">
                <span class="spelling__character">{character}</span> {word}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
