/** A character and the word to say for it. */
export interface SpelledCharacter {
  readonly character: string;
  readonly word: string;
}

/**
 * Reads a spelling alphabet as the bundles hold it: `0 zero, 1 one, A Alfa`. A word may have spaces.
 */
export function parseAlphabet(text: string): ReadonlyMap<string, string> {
  const entries = text.split(",").map((entry) => entry.trim());
  return new Map(entries.filter(Boolean).map((entry) => [entry.charAt(0).toUpperCase(), entry.slice(1).trim()]));
}

/** Groups of the secret with the words to read each aloud; a character without a word stands for itself. */
export function spell(secret: string, alphabet: ReadonlyMap<string, string>): SpelledCharacter[][] {
  return secret
    .split("-")
    .map((group) => [...group].map((character) => ({ character, word: alphabet.get(character) ?? character })));
}
