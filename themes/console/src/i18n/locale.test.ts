import { expect, it } from "vitest";
import { formatsFor } from "./locale";

it("takes the country that the browser tells", () => expect(formatsFor("en", ["nb-NO", "en-US"])).toBe("en-US"));
it("does not take English without a country for that of the States", () =>
  expect(formatsFor("en", ["nb-NO", "en"])).toBe("en-GB"));
it("otherwise takes the language by itself", () => expect(formatsFor("nn", ["en-US"])).toBe("nn"));
it("takes bokmål for nynorsk where the browser has no nynorsk", () =>
  expect(formatsFor("nn", ["nn-NO"], () => false)).toBe("nb"));
