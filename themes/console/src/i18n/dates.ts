/** Date and time to the minute, with the zone's name, so that nobody has to guess whose clock is meant. */
export function dateTimeInZone(locale: string, time: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone && { timeZone }),
  }).format(time);
}

export function dateTime(locale: string, time: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(time);
}

export function timeOfDay(locale: string, time: Date): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(time);
}

export function longDate(locale: string, time: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(time);
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** @returns the zone if the browser knows it and it isn't the reader's own, else null */
export function foreignTimeZone(zone: string | null | undefined, own = ownTimeZone()): string | null {
  if (!zone || zone === own) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

/** The zone as people call it: `Africa/Dar_es_Salaam` becomes `Dar es Salaam`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Time left as `2:41:07` or `41:07`; never below zero. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
