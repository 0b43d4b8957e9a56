import type { ReactNode } from "react";
import { toneOf } from "../../charts/marks.ts";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { TallyItem } from "../../state/screens/headline.ts";
import { useWords } from "../../state/useWords.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import style from "./Headline.module.css";
import { toneClass } from "./toneClass.ts";

interface HeadlineProps {
  /** What is said aloud when it changes; null while the answers are those of an older view. */
  text: string | null;
  shown: string;
  /** The tag stands in the line of the tally; without one, where the screen puts it. */
  illustrative?: boolean;
  tally?: readonly TallyItem[];
  children?: ReactNode;
}

/** The finding of a screen, and the counts that it rests on. */
export function Headline({ text, shown, illustrative = false, tally, children }: HeadlineProps) {
  const { words } = useWords();
  useAnnounce(text);
  return (
    <>
      <h1 className={style.headline}>{shown}</h1>
      {tally !== undefined && (
        <div className={style.line}>
          {illustrative && <IllustrativeTag />}
          <ul className={style.tally} aria-label={words.overview.tally}>
            {tally.map(({ status, n, text: word }) => (
              <li key={status} className={toneClass(toneOf(status))}>
                <StatusMark status={status} size={13} />
                <span>
                  <b>{n}</b> {word}
                </span>
              </li>
            ))}
          </ul>
          {children}
        </div>
      )}
    </>
  );
}
