import type { Device, DeviceSession } from "../../api/devices";

/** One session with the device it runs on: the console lists sessions, for those are what can be ended. */
export interface ListedSession extends DeviceSession {
  readonly mobile: boolean;
  readonly browserName: string;
  readonly system: string;
}

/** This session first, then the latest used. */
export function listSessions(devices: readonly Device[]): ListedSession[] {
  return devices
    .flatMap((device) =>
      device.sessions.map((session) => ({
        ...session,
        mobile: device.mobile,
        browserName: known(session.browser?.split("/")[0]),
        system: [known(device.os), known(device.osVersion)].filter(Boolean).join(" "),
      })),
    )
    .sort((a, b) => Number(b.current ?? false) - Number(a.current ?? false) || b.lastAccess - a.lastAccess);
}

/** Keycloak says "Unknown" or "Other" for what it can't tell. */
function known(name: string | undefined): string {
  return name && !/^(unknown|other)$/i.test(name) ? name : "";
}
