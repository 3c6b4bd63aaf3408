import { useConsole } from "../context";
import { RouteLink } from "../router/RouteLink";
import { useRouter } from "../router/router";
import { Icon } from "./Icon";

/** The portal's name, the choice of language, and who is signed in. */
export function Header() {
  const { t, session, environment } = useConsole();
  return (
    <header class="header">
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("content")?.focus();
        }}
      >
        {t("skip")}
      </a>
      <div class="header__inner">
        <RouteLink to={{ page: "front" }} class="brand">
          <span class="brand__mark" aria-hidden="true">
            <Icon name="key" />
          </span>
          {environment.portalName}
        </RouteLink>
        <div class="header__tools">
          <LanguageSwitch />
          {session.signedIn ? <Account /> : <SignInButton />}
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { t, environment, changeLocale } = useConsole();
  if (environment.locales.length < 2) return null;
  return (
    <label class="language">
      <Icon name="globe" />
      <span class="visually-hidden">{t("language")}</span>
      <select value={t.locale} onChange={(event) => void changeLocale(event.currentTarget.value)}>
        {environment.locales.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Account() {
  const { t, session } = useConsole();
  const { leave } = useRouter();
  return (
    <>
      <span class="header__name">
        <span class="visually-hidden">{t("header.signedInAs")} </span>
        {session.name}
      </span>
      <button type="button" class="button" data-testid="sign-out" onClick={() => leave(() => void session.signOut())}>
        {t("action.signOut")}
      </button>
    </>
  );
}

function SignInButton() {
  const { t, session } = useConsole();
  return (
    <button
      type="button"
      class="button"
      data-testid="sign-in"
      onClick={() => void session.signIn(location.pathname, t.locale)}
    >
      {t("action.signIn")}
    </button>
  );
}
