import { render } from "preact";
import "./styles/index.css";
import { fetchMessages, messagesUrl } from "./api/messages";
import { Session } from "./auth/session";
import { Root } from "./Root";
import { readEnvironment } from "./environment";
import { startLocale } from "./i18n/locale";
import { routes } from "./pages/routes";
import { parsePath } from "./router/address";

async function start(root: HTMLElement): Promise<void> {
  const environment = readEnvironment(document);
  const locale = startLocale(
    environment.locales.map(({ tag }) => tag),
    environment.locale,
  );
  const session = new Session(environment);
  const { page } = parsePath(routes, location.pathname.slice(environment.basePath.length));
  const required = !("open" in routes[page]);
  const leaving = !Session.returning(location.hash) && (required || environment.sessionExpected);

  const signingIn = session.start(required, locale).catch(() => {
    // Refused or cancelled: the page to be shown says so and offers another try.
  });
  // When the browser is about to leave this page, nobody needs the texts.
  if (leaving) await signingIn;
  const [bundle] = await Promise.all([
    fetchMessages(messagesUrl(environment.serverBaseUrl, environment.realm, locale)),
    signingIn,
  ]);
  root.replaceChildren();
  render(<Root environment={environment} session={session} startLocale={locale} startBundle={bundle} />, root);
}

const root = document.getElementById("app");
if (root) {
  start(root).catch(() => {
    // Without its texts the console has no words. The server's page carries some for this case.
    const words = document.getElementById("start-failed") as HTMLTemplateElement | null;
    if (words) root.replaceChildren(words.content.cloneNode(true));
    root.querySelector("button")?.addEventListener("click", () => location.reload());
  });
}
