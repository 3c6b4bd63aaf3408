import { useEffect, useState } from "preact/hooks";
import { dropSecret, heldSecret } from "./secretHolder";

/** The secret while its call sheet is on the screen. It is dropped when the sheet or the page goes. */
export function useSecret(link: string): { secret: string | null; wasShown: boolean } {
  const [secret, setSecret] = useState(() => heldSecret(link));
  const [wasShown] = useState(secret !== null);
  useEffect(() => {
    // A page that the browser keeps for Back must not bring the secret back with it.
    const forget = () => {
      dropSecret();
      setSecret(null);
    };
    addEventListener("pagehide", forget);
    return () => {
      removeEventListener("pagehide", forget);
      dropSecret();
    };
  }, []);
  return { secret, wasShown };
}
