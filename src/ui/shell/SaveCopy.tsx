import { Button } from "react-aria-components";
import { setTitle } from "../../state/setTitle.ts";
import { useOpenSet, useSession } from "../../state/useAnswer.ts";
import { useWords } from "../../state/useWords.ts";

/** Gives the open set as a file; nothing while none is open. */
export function SaveCopy({ className }: { className: string }) {
  const { words, locale } = useWords();
  const session = useSession();
  const set = useOpenSet();
  if (set === null) return null;
  const save = () => {
    void import("../../state/saveCopy.ts").then(({ saveCopy }) => saveCopy(set.set_id, setTitle(set, locale), session.store()));
  };
  return (
    <Button className={className} onPress={save}>
      {words.shell.saveCopy}
    </Button>
  );
}
