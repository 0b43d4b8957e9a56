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

/** What a menu can do beside going to a screen: at once, or to be loaded when it is chosen. */
export interface Act {
  id: string;
  label: string;
  run: () => void;
}

interface TabMenuProps {
  label: string;
  screens: readonly Screen[];
  acts?: readonly Act[];
  onOpen?: () => void;
}

/** One tab for several screens and acts: there is no room for a tab each. It bears the name of the screen that is shown. */
export function TabMenu({ label, screens, acts = [], onOpen }: TabMenuProps) {
  const { view, go } = useView();
  const { words } = useWords();
  const current = screens.find((screen) => screen === view.screen);
  const choose = (key: string) => {
    const act = acts.find(({ id }) => id === key);
    if (act !== undefined) act.run();
    else
      go({
        screen: key as Screen,
        item: null,
        find: null,
        sort: null,
        rows_of: null,
        who: null,
        file: null,
        slide: null,
        presenting: false,
        recipient: null,
        state: null,
        form: null,
        compared: null,
        category: null,
      });
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Button className={styles.tab} aria-current={current === undefined ? false : "page"}>
        {current === undefined ? label : words.shell.screens[current]}
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        <Menu
          className={popover.list}
          aria-label={label}
          selectionMode="single"
          selectedKeys={current === undefined ? [] : [current]}
          onAction={(key) => choose(String(key))}
        >
          {screens.map((screen) => (
            <MenuItem key={screen} id={screen} className={popover.item}>
              {words.shell.screens[screen]}
            </MenuItem>
          ))}
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} className={popover.item}>
              {act.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
