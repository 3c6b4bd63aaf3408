import type { JSX } from "preact";
import { useConsole } from "../../context";
import { PageFrame } from "../../ui/PageFrame";

/** Shown when a page needs somebody signed in and the sign-in pages came back without: cancelled, say. */
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
