import { Button } from "react-aria-components";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { Ask } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";

const button = classesOf(buttonCss);

/** Before something unsaved is left behind: stay, go and keep the draft, or throw it away. */
export function LeaveDialog({ counts, onStay, onLeave }: { counts: string; onStay: () => void; onLeave: (isKept: boolean) => void }) {
  const { leave } = useWords().words.entry;
  return (
    <Ask
      title={leave.title(counts)}
      text={leave.text}
      yes={leave.keep}
      no={leave.stay}
      onYes={() => onLeave(true)}
      onNo={onStay}
      others={
        <Button className={button.button} onPress={() => onLeave(false)}>
          {leave.discard}
        </Button>
      }
    />
  );
}
