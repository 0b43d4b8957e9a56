import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";

/** The screens on which the set is changed, and the one that tells of every change. */
export function UpdateMenu() {
  const { words } = useWords();
  return <TabMenu label={words.shell.update} screens={["entry", "edit", "history"]} />;
}
