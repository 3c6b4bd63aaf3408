import { useConsole } from "../../context";
import { Page } from "../../ui/Page";

/** Shown when a page needs somebody signed in and the sign-in pages came back without: cancelled, say. */
export function SignInPage() {
  const { t, session } = useConsole();
  return (
    <Page
      title={t("signIn.title")}
      intro={t("signIn.text")}
      trail={[{ to: { page: "front" }, text: t("front.short") }]}
    >
      <button
        type="button"
        class="button button--primary"
        onClick={() => void session.signIn(location.pathname, t.locale)}
      >
        {t("action.signIn")}
      </button>
    </Page>
  );
}
