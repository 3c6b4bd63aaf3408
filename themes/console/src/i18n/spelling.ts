/** A character and the word that spells it. */
export interface SpelledCharacter {
  readonly character: string;
  readonly word: string;
}

/**
 * Parses a spelling alphabet from a bundle: `0 zero, 1 one, A Alfa`. A word may contain spaces.
 */
export function parseAlphabet(text: string): ReadonlyMap<string, string> {
  const entries = text.split(",").map((entry) => entry.trim());
  return new Map(entries.filter(Boolean).map((entry) => [entry.charAt(0).toUpperCase(), entry.slice(1).trim()]));
}

/** The secret's groups with a word for each character. A character without a word stands for itself. */
export function spell(secret: string, alphabet: ReadonlyMap<string, string>): SpelledCharacter[][] {
  return secret
    .split("-")
    .map((group) => [...group].map((character) => ({ character, word: alphabet.get(character) ?? character })));
}
