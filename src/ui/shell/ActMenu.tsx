import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { classesOf } from "../classesOf.ts";
import buttonCss from "./button.module.css";
import { ChevronIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";

const button = classesOf(buttonCss);
const popover = classesOf(popoverCss);

export interface Act {
  id: string;
  name: string;
  act: () => void;
}

interface ActMenuProps {
  label: string;
  items: readonly Act[];
  /** The edge of the button that the menu stands under. */
  edge: "start" | "end";
}

/** A button with a menu of acts. */
export function ActMenu({ label, items, edge }: ActMenuProps) {
  return (
    <MenuTrigger>
      <Button className={button.button}>
        {label} <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement={`bottom ${edge}`} offset={4}>
        <Menu
          className={`${popover.list} ${popover.plain}`}
          aria-label={label}
          onAction={(key) => items.find(({ id }) => id === key)?.act()}
        >
          {items.map(({ id, name }) => (
            <MenuItem key={id} id={id} className={popover.item}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
