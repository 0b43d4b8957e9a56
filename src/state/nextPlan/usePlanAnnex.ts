import { useCallback } from "react";
import { useSession } from "../useAnswer.ts";
import { useView } from "../useView.ts";
import { useWords } from "../useWords.ts";
import { emptyView } from "../view.ts";

/** Makes the annex in Excel of one document's targets; answers the file's name. */
export function usePlanAnnex(): (period: string, document: string, signal: AbortSignal) => Promise<string | null> {
  const session = useSession();
  const { view } = useView();
  const say = useWords();
  return useCallback(
    async (period, document, signal) => {
      const { take } = await import("../annex/take.ts");
      const { screen, set, locale } = view;
      return take("annex", { session, say, signal, view: { ...emptyView, screen, set, locale, period, document } });
    },
    [session, say, view],
  );
}
