import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { ChevronIcon } from "../shell/icons.tsx";
import popoverCss from "../shell/popover.module.css";
import styles from "./TaskFiles.module.css";

const button = classesOf(buttonCss);
const popover = classesOf(popoverCss);

interface FileMenuProps {
  label: string;
  items: readonly { id: string; name: string; act: () => void }[];
  /** What came of it; "" before. */
  said: string;
}

/** What can be taken along from a list, or brought into it. */
export function FileMenu({ label, items, said }: FileMenuProps) {
  return (
    <>
      <MenuTrigger>
        <Button className={button.button}>
          {label}
          <ChevronIcon size={14} />
        </Button>
        <Popover className={`${popover.popover} ${popover.plain}`} placement="bottom end" offset={4}>
          <Menu className={popover.list} aria-label={label} onAction={(key) => items.find(({ id }) => id === key)?.act()}>
            {items.map(({ id, name }) => (
              <MenuItem key={id} id={id} className={popover.item}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {said !== "" && <span className={styles.said}>{said}</span>}
    </>
  );
}
