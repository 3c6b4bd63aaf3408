import { useEffect, useState } from "preact/hooks";
import { dropSecret, heldSecret } from "./secretHolder";

/** The secret while its call sheet is shown. It is dropped when the sheet or the page goes. */
export function useSecret(link: string): { secret: string | null; wasShown: boolean } {
  const [secret, setSecret] = useState(() => heldSecret(link));
  const [wasShown] = useState(secret !== null);
  useEffect(() => {
    // Browsers may keep a page in memory for Back. It must not bring the secret back.
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
