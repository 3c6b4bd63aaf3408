import { expect, it } from "vitest";
import { parseAlphabet, spell } from "./spelling";

const alphabet = parseAlphabet("7 seven, K Kilo, V enkelt-v, x long word ");

it("reads words with spaces and either case", () => expect(alphabet.get("X")).toBe("long word"));

it("spells group by group", () =>
  expect(spell("7K-VX", alphabet)).toEqual([
    [
      { character: "7", word: "seven" },
      { character: "K", word: "Kilo" },
    ],
    [
      { character: "V", word: "enkelt-v" },
      { character: "X", word: "long word" },
    ],
  ]));

it("lets a character without a word stand for itself", () =>
  expect(spell("Q", alphabet)).toEqual([[{ character: "Q", word: "Q" }]]));
