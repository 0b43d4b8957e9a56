import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import type { Screen } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { ChevronIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";
import topBarCss from "./TopBar.module.css";

const popover = classesOf(popoverCss);
const styles = classesOf(topBarCss);

/** The screens on which the set is changed, the one that tells who still has to, and the one that tells of every change. */
const updating = ["entry", "agencies", "edit", "history"] as const satisfies readonly Screen[];

/** One tab for all ways to change the set: there is no room for a tab each. */
export function UpdateMenu() {
  const { view, go } = useView();
  const { words } = useWords();
  const current = updating.find((screen) => screen === view.screen);
  return (
    <MenuTrigger>
      <Button className={styles.tab} aria-current={current === undefined ? false : "page"}>
        {current === undefined ? words.shell.update : words.shell.screens[current]}
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        <Menu
          className={popover.list}
          aria-label={words.shell.update}
          selectionMode="single"
          selectedKeys={current === undefined ? [] : [current]}
          onAction={(key) => go({ screen: key as Screen, item: null, find: null, sort: null, rows_of: null, who: null, file: null })}
        >
          {updating.map((screen) => (
            <MenuItem key={screen} id={screen} className={popover.item}>
              {words.shell.screens[screen]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
