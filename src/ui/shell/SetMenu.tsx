import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useOpening } from "../../state/opening.ts";
import { pickFiles } from "../../state/pickFiles.ts";
import { setTitle } from "../../state/setTitle.ts";
import { shipped } from "../../state/shipped.ts";
import { useOpenSet } from "../../state/useAnswer.ts";
import { useKeptSets } from "../../state/useKeptSets.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, type View } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { ChevronIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";
import topBarCss from "./TopBar.module.css";

const popover = classesOf(popoverCss);
const styles = classesOf(topBarCss);

/** Which set is open, and the way to another. */
export function SetMenu() {
  const { view } = useView();
  const { words, locale } = useWords();
  const set = useOpenSet();
  const title =
    set !== null && set.set_id === view.set ? setTitle(set, locale) : (titleOfShipped(view.set, locale) ?? words.shell.chooseSet);
  return (
    <MenuTrigger>
      <Button className={styles.set} aria-label={`${words.shell.set}: ${title}`}>
        <span className={styles.setName}>{title}</span>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start" offset={4}>
        <SetList />
      </Popover>
    </MenuTrigger>
  );
}

function SetList() {
  const { view, go } = useView();
  const { words, locale } = useWords();
  const { store } = useOpening();
  const { sets } = useKeptSets();
  const own = (sets ?? []).filter(({ ships }) => !ships);
  const goTo = (change: Partial<View>) => go({ ...emptyView, locale: view.locale, ...change });
  const openPicked = async (what: "zip" | "folder") => {
    const picked = await pickFiles(what);
    if (picked.length === 0) return;
    goTo({ screen: "sets" });
    const setId = await store.open(picked);
    if (setId !== null) goTo({ screen: "overview", set: setId });
  };
  return (
    <Menu
      className={popover.list}
      aria-label={words.shell.set}
      selectionMode="single"
      selectedKeys={view.set === null ? [] : [`set:${view.set}`]}
      onAction={(key) => {
        if (key === "file" || key === "folder") void openPicked(key === "file" ? "zip" : "folder");
        else if (key === "all") goTo({ screen: "sets" });
        else goTo({ screen: "overview", set: String(key).slice(4) });
      }}
    >
      <MenuSection>
        <Header className={popover.heading}>{words.shell.shippedSets}</Header>
        {shipped.map((one) => (
          <MenuItem key={one.set_id} id={`set:${one.set_id}`} className={popover.item}>
            {setTitle({ shipped: one, name: one.set_id }, locale)}
          </MenuItem>
        ))}
      </MenuSection>
      {own.length > 0 && (
        <MenuSection>
          <Header className={popover.heading}>{words.shell.ownSets}</Header>
          {own.map(({ set_id, name }) => (
            <MenuItem key={set_id} id={`set:${set_id}`} className={popover.item}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <Separator className={popover.separator} />
      <MenuItem id="file" className={popover.item}>
        {words.shell.openFile}
      </MenuItem>
      <MenuItem id="folder" className={popover.item}>
        {words.shell.openFolder}
      </MenuItem>
      <MenuItem id="all" className={popover.item}>
        {words.shell.allSets}
      </MenuItem>
    </Menu>
  );
}

const titleOfShipped = (setId: string | null, locale: "vi" | "en"): string | null => {
  const found = shipped.find(({ set_id }) => set_id === setId);
  return found ? setTitle({ shipped: found, name: found.set_id }, locale) : null;
};
