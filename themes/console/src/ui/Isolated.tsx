import { plain } from "./personText";

/** What somebody wrote, in a box of its own: its direction doesn't reach the words beside it. */
export function Isolated({ children }: { children: string }) {
  return <bdi>{plain(children)}</bdi>;
}
