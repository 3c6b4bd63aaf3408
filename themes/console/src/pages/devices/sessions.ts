import type { Device, DeviceSession } from "../../api/devices";

/** One session with its device. The console lists sessions, since a session is what can be ended. */
export interface ListedSession extends DeviceSession {
  readonly mobile: boolean;
  readonly browserName: string;
  readonly system: string;
}

/** The present session first, then by last use. */
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
