import { useMemo, useRef, useState } from "preact/hooks";
import { fetchMessages, messagesUrl } from "./api/messages";
import { saveLocale } from "./api/profile";
import type { Api } from "./api/request";
import { App } from "./App";
import type { Session } from "./auth/session";
import { ConsoleContext, type Console } from "./context";
import type { Environment } from "./environment";
import { formatsFor, rememberLocale } from "./i18n/locale";
import { createTranslator, type Bundle } from "./i18n/translator";
import { routes } from "./pages/routes";
import { RouterProvider } from "./router/router";
import type { Route } from "./router/address";

const signIn: Route = { page: "sign-in" };

interface RootProps {
  environment: Environment;
  session: Session;
  startLocale: string;
  startBundle: Bundle;
}

/** Puts together what the pages share. */
export function Root({ environment, session, startLocale, startBundle }: RootProps) {
  const [language, setLanguage] = useState({ locale: startLocale, bundle: startBundle });
  const locale = useRef(startLocale);
  locale.current = language.locale;
  document.documentElement.lang = language.locale;

  const shared = useMemo(() => {
    const api: Api = {
      realmUrl: `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}`,
      token: () => session.token(),
      locale: () => locale.current,
    };
    const changeLocale = async (chosen: string) => {
      const url = messagesUrl(environment.serverBaseUrl, environment.realm, chosen);
      const bundle = await fetchMessages(url).catch(() => null);
      if (!bundle) return;
      rememberLocale(chosen);
      setLanguage({ locale: chosen, bundle });
      // So that mails and sign-in pages use it, too. In this browser the choice holds even if this fails.
      if (session.signedIn) await saveLocale(api, chosen).catch(() => undefined);
    };
    const open = ({ page }: Route) => session.signedIn || "open" in routes[page];
    const shownAt = (route: Route) => (open(route) ? route : signIn);
    const mayEnter = (route: Route, href: string) => {
      if (open(route)) return true;
      void session.signIn(href, locale.current);
      return false;
    };
    return { api, changeLocale, shownAt, mayEnter };
  }, [environment, session]);

  const console = useMemo<Console>(
    () => ({
      environment,
      session,
      ...shared,
      t: createTranslator(language.locale, language.bundle, formatsFor(language.locale, navigator.languages)),
    }),
    [environment, session, shared, language],
  );
  return (
    <ConsoleContext.Provider value={console}>
      <RouterProvider
        routes={routes}
        basePath={environment.basePath}
        shownAt={shared.shownAt}
        mayEnter={shared.mayEnter}
      >
        <App />
      </RouterProvider>
    </ConsoleContext.Provider>
  );
}
