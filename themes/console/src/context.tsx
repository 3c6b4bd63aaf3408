import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Api } from "./api/request";
import type { Session } from "./auth/session";
import type { Environment } from "./environment";
import type { Translator } from "./i18n/translator";

/** What every page may need. Created once, when the console starts. */
export interface Console {
  readonly environment: Environment;
  readonly session: Session;
  readonly api: Api;
  readonly t: Translator;
  readonly changeLocale: (locale: string) => Promise<void>;
}

export const ConsoleContext = createContext<Console | null>(null);

export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (!console) throw new Error("No console around this component");
  return console;
}
