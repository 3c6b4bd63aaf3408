import { createContext, type ComponentChildren } from "preact";
import { useCallback, useContext, useState } from "preact/hooks";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/**
 * Lets screen readers read out what happens. They only notice changes in a region that existed before its text did, so
 * the whole console shares one region.
 */
export function Announcements({ children }: { children: ComponentChildren }) {
  const [text, setText] = useState("");
  const announce = useCallback((words: string) => setText(words), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <p class="visually-hidden" role="status" data-testid="announcements">
        {text}
      </p>
    </AnnounceContext.Provider>
  );
}

/** @returns a function that has a text read out at the next pause; an empty text clears the last one */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
