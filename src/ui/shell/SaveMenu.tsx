import { useCallback, useMemo } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { clockOf, dayOf, momentLabel } from "../../model/moment.ts";
import { canPickFiles } from "../../state/filePickers.ts";
import { type OwnFile, useOwnFile } from "../../state/ownFile.ts";
import { useOpenSet } from "../../state/useAnswer.ts";
import { useSavedAt } from "../../state/useSavedAt.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { CheckIcon, ChevronIcon, WarnIcon } from "./icons.tsx";
import popoverCss from "./popover.module.css";
import topBarCss from "./TopBar.module.css";
import { useKeys } from "./useKeys.ts";

const popover = classesOf(popoverCss);
const styles = classesOf(topBarCss);

const warnings: readonly OwnFile["step"][] = ["asking", "changed", "failed"];

/** Where the open set is kept and since when; opens what can be done about files. */
export function SaveMenu() {
  const { words } = useWords();
  const { file, store } = useOwnFile();
  const set = useOpenSet();
  const state = useStateText(file);
  const isWarning = set?.unkept != null || (file !== null && warnings.includes(file.step));
  useKeys(useMemo(() => ({ "Ctrl+s": () => void store.save() }), [store]));
  return (
    <MenuTrigger>
      <Button className={`${styles.saved} ${isWarning ? styles.unkept : ""}`} aria-label={words.ownFile.menu(state)}>
        {isWarning ? <WarnIcon size={14} /> : <CheckIcon size={14} />}
        <span className={styles.savedText}>{state}</span>
        <ChevronIcon size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom end" offset={4}>
        <SaveList file={file} />
      </Popover>
    </MenuTrigger>
  );
}

/** What the top bar says: it tells apart what this browser keeps and what the file holds. */
function useStateText(file: OwnFile | null): string {
  const { words, print } = useWords();
  const set = useOpenSet();
  const at = useSavedAt();
  const text = words.ownFile;
  const when = (moment: Date) => (dayOf(moment) === dayOf(new Date()) ? text.at(clockOf(moment)) : text.on(print.day(dayOf(moment))));
  if (set?.unkept != null && file?.step !== "saved") return words.shell.unkept;
  if (file?.step === "saved" && file.written_at !== null) return text.inFile(when(new Date(file.written_at)));
  if (file !== null && file.step !== "none" && file.step !== "saved") return text[file.step];
  return at === null ? text.unchanged : text.inBrowser(when(at));
}

function SaveList({ file }: { file: OwnFile | null }) {
  const { words, locale } = useWords();
  const { store } = useOwnFile();
  const at = useSavedAt();
  const set = useOpenSet();
  const text = words.ownFile;
  const moment = (iso: string) => momentLabel(new Date(iso), locale);
  const act = useCallback(
    (key: string) => {
      if (key === "save") void store.save();
      if (key === "saveAs") void store.saveAs(text.fileKind);
      if (key === "saveInto") void store.saveInto(text.fileKind);
      if (key === "autosave") void store.setAutosave(!file?.autosave);
      if (key === "download") void store.download({ illustrative: true });
      if (key === "downloadReal") void store.download({ illustrative: false });
    },
    [store, text, file],
  );
  const browserLine =
    set?.unkept != null ? words.shell.unkept : at === null ? text.browserUnchanged : text.browserLine(moment(at.toISOString()));
  const fileLine =
    file === null || file.name === null
      ? text.noFile
      : file.written_at === null
        ? text.fileUnwritten(file.name)
        : text.fileLine(file.name, moment(file.written_at));
  return (
    <Menu className={`${popover.list} ${popover.plain}`} aria-label={text.menu("")} onAction={(key) => act(String(key))}>
      <MenuSection>
        <Header className={popover.heading}>
          {browserLine}
          <br />
          {canPickFiles() && fileLine}
        </Header>
        {canPickFiles() && file?.name != null && (
          <MenuItem id="save" className={popover.item} textValue={text.save}>
            {text.save}
            <kbd className={popover.key}>{text.saveKey}</kbd>
          </MenuItem>
        )}
        {canPickFiles() && (
          <MenuItem id="saveAs" className={popover.item}>
            {text.saveAs}
          </MenuItem>
        )}
        {canPickFiles() && (
          <MenuItem id="saveInto" className={popover.item}>
            {text.saveInto}
          </MenuItem>
        )}
        {file?.name != null && (
          <MenuItem id="autosave" className={popover.item}>
            {file.autosave ? text.autosaveOff : text.autosaveOn}
          </MenuItem>
        )}
      </MenuSection>
      <Separator className={popover.separator} />
      <MenuItem id="download" className={popover.item}>
        {text.download}
      </MenuItem>
      <MenuItem id="downloadReal" className={popover.item}>
        {text.downloadReal}
      </MenuItem>
    </Menu>
  );
}
