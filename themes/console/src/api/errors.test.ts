import { describe, expect, it } from "vitest";
import { toApiError } from "./errors";

describe("a refusal", () => {
  it("carries the contract's code, text and details", () => {
    const error = toApiError(409, '{"error":"member_not_eligible","errorMessage":"No","reason":"self"}', null);
    expect(error).toMatchObject({ status: 409, code: "member_not_eligible", text: "No", details: { reason: "self" } });
  });
  it("tells how long to wait", () =>
    expect(toApiError(429, '{"error":"limit_reached"}', "1740").details.retryAfter).toBe(1740));
  it("ignores a wait that is no number of seconds", () =>
    expect(toApiError(429, "{}", "Sun, 22 Nov 2026 07:00:00 GMT").details).toEqual({}));
  it("names the fields of a refused profile", () =>
    expect(
      toApiError(
        400,
        '{"errors":[{"field":"email","errorMessage":"error-invalid-email","params":["${email}",null]}]}',
        null,
      ).details.fields,
    ).toEqual([{ field: "email", message: "error-invalid-email", params: ["${email}", ""] }]));
  it("names the only field too", () =>
    expect(toApiError(400, '{"field":"email","errorMessage":"m"}', null).details.fields).toEqual([
      { field: "email", message: "m", params: [] },
    ]));
  it.each(["", "<html>Bad gateway</html>", "null", "[]", '"text"'])("of a proxy (%s) breaks nothing", (body) =>
    expect(toApiError(502, body, null)).toMatchObject({ status: 502, code: "", text: "" }),
  );
});
