import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";

/** What is taken to the meeting: the screens that make it, and the files of what is looked at. */
export function OutMenu() {
  const { words } = useWords();
  return (
    <TabMenu label={words.shell.out} screens={["report"]} acts={[{ id: "print", label: words.shell.print, run: () => window.print() }]} />
  );
}
