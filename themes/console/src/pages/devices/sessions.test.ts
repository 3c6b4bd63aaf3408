import { expect, it } from "vitest";
import type { Device } from "../../api/devices";
import { listSessions } from "./sessions";

const session = (id: string, lastAccess: number, more: object = {}) => ({
  id,
  started: 0,
  expires: 0,
  lastAccess,
  browser: "Firefox/148.0",
  ...more,
});
const devices: Device[] = [
  {
    os: "Linux",
    osVersion: "Unknown",
    mobile: false,
    sessions: [session("old", 10), session("here", 20, { current: true })],
  },
  { os: "Android", osVersion: "16", mobile: true, sessions: [session("phone", 30, { browser: "Unknown" })] },
];

it("lists this session first, then the latest used", () =>
  expect(listSessions(devices).map(({ id }) => id)).toEqual(["here", "phone", "old"]));

it("says what is known and leaves the rest out", () => {
  const [here, phone] = listSessions(devices);
  expect(here).toMatchObject({ browserName: "Firefox", system: "Linux", mobile: false });
  expect(phone).toMatchObject({ browserName: "", system: "Android 16", mobile: true });
});
