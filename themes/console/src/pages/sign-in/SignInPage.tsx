import type { JSX } from "preact";
import { useConsole } from "../../context";
import { PageFrame } from "../../ui/PageFrame";

/** Shown when a page needs a sign-in and the person came back from the sign-in pages without one. */
export function SignInPage(): JSX.Element {
  const { t, session } = useConsole();
  return (
    <PageFrame intro={t("signIn.text")}>
      <button
        type="button"
        class="button button--primary"
        onClick={() => void session.signIn(location.pathname, t.locale)}
      >
        {t("action.signIn")}
      </button>
    </PageFrame>
  );
}
