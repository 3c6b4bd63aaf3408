/**
 * The next option that can be chosen, going round at the ends.
 *
 * @param selectable for each option whether it can be chosen
 * @param from the marked option, or null for none
 * @param direction 1 down, -1 up
 * @returns its index, or null when none can be chosen
 */
export function nextActive(selectable: readonly boolean[], from: number | null, direction: 1 | -1): number | null {
  const count = selectable.length;
  const begin = from ?? (direction === 1 ? -1 : count);
  for (let distance = 1; distance <= count; distance++) {
    const index = (begin + direction * distance + count * 2) % count;
    if (selectable[index]) return index;
  }
  return null;
}
