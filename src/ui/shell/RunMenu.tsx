import { useWords } from "../../state/useWords.ts";
import { TabMenu } from "./TabMenu.tsx";

/** The screens that tell who does what by when. */
export function RunMenu() {
  const { words } = useWords();
  return <TabMenu label={words.shell.run} screens={["tasks", "works", "agency", "calendar", "agencies", "yearEnd", "nextPlan"]} />;
}
