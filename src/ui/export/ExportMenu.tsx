import { type Key, useRef, useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { footOf } from "../../charts/Figure.tsx";
import type { ChartSpec } from "../../charts/spec.ts";
import { figureWords } from "../../state/chartWords.ts";
import { type About, copyPicture, exportAs, type Format } from "../../state/exporting.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import popoverCss from "../shell/popover.module.css";
import style from "./ExportMenu.module.css";

const popover = classesOf(popoverCss);
const pictures = ["png1", "png2", "png3", "png4", "svg"] as const satisfies readonly Format[];

/** `foot`: what is written under the picture in a file; left out where the figure has its foot on the page. `ownFoot`: the foot that stands in the
 *  figure of a table. */
type ExportMenuProps = { about: About } & (
  | { spec: ChartSpec; foot?: string }
  | { spec: Pick<ChartSpec, "title" | "table">; ownFoot: string }
);

/** The files that a figure can leave as; it stands among the figure's own tools. What became of a copy is said in its place. */
export function ExportMenu(props: ExportMenuProps) {
  const { spec, about } = props;
  const { view } = useView();
  const all = useWords();
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const text = all.words.exporting;
  const exported = {
    ...{ title: spec.title, table: spec.table, about, set: view.set ?? "", kinds: text.kinds, locale: all.locale },
    ...("ownFoot" in props
      ? { foot: props.ownFoot, drawsFoot: false }
      : { foot: props.foot ?? footOf(props.spec, figureWords(all), all.print), drawsFoot: props.foot !== undefined }),
  };
  const tell = (outcome: string) => {
    setSaid(outcome);
    say(outcome);
  };
  const act = (key: Key) => {
    const figure = button.current?.closest<HTMLElement>("figure, [data-figure]") ?? null;
    if (key === "copy")
      void copyPicture(figure, exported).then(
        () => tell(text.copied),
        () => tell(text.copyRefused),
      );
    else void exportAs(key as Format, figure, exported).catch(() => tell(text.failed));
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && setSaid(null)}>
      <Button ref={button} className={style.button ?? ""} aria-label={`${said ?? text.menu}: ${exported.title}`}>
        {said ?? text.menu}
      </Button>
      <Popover className={popover.popover} placement="bottom end" offset={4}>
        <Menu className={`${popover.list} ${popover.plain}`} aria-label={text.menuOf(exported.title)} onAction={act}>
          <MenuSection>
            <Header className={popover.heading}>{text.picture}</Header>
            <MenuItem id="copy" className={popover.item}>
              {text.copy}
            </MenuItem>
            {pictures.map((format) => (
              <MenuItem key={format} id={format} className={popover.item}>
                {text.formats[format]}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={popover.separator} />
          <MenuSection>
            <Header className={popover.heading}>{text.figures}</Header>
            <MenuItem id="csv" className={popover.item}>
              {text.formats.csv}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
