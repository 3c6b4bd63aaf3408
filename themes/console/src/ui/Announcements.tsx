import { createContext, type ComponentChildren } from "preact";
import { useCallback, useContext, useState } from "preact/hooks";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/**
 * Has what happens read out: screen readers listen to a region that was there before its words, so there is one for
 * the whole console.
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

/** @returns a function that reads a text out when the person pauses; an empty text forgets the last one */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
