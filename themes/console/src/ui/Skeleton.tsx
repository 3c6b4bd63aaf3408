import { useConsole } from "../context";

/** Grey lines in place of content that is still loading, so that the page doesn't jump. Read out as "loading". */
export function Skeleton({ lines }: { lines: number }) {
  const { t } = useConsole();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton__line" />
      ))}
    </div>
  );
}
