import { request, type Api } from "./request";

/** Times are seconds since 1970. */
export interface DeviceSession {
  readonly id: string;
  readonly ipAddress?: string;
  readonly started: number;
  readonly lastAccess: number;
  readonly expires: number;
  readonly browser?: string;
  readonly current?: boolean;
}

export interface Device {
  readonly os?: string;
  readonly osVersion?: string;
  readonly device?: string;
  readonly mobile: boolean;
  readonly current?: boolean;
  readonly sessions: readonly DeviceSession[];
}

export function listDevices(api: Api, signal?: AbortSignal): Promise<Device[]> {
  return request(api, "/account/sessions/devices", { signal });
}

export function endSession(api: Api, id: string): Promise<void> {
  return request(api, `/account/sessions/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** Ends every session but this one. */
export function endOtherSessions(api: Api): Promise<void> {
  return request(api, "/account/sessions", { method: "DELETE" });
}
