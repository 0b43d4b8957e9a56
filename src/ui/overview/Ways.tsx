import { useState } from "react";
import { Button } from "react-aria-components";
import { useOpenSet, useSession } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, hashOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import style from "./Before.module.css";

const button = classesOf(buttonCss);

/** How figures come in: a package, or the made-up ones that ship. */
export function Ways() {
  const { words } = useWords();
  const { view, hrefTo } = useView();
  const set = useOpenSet();
  const { before } = words.overview;
  const rows = set?.shipped?.sample?.rows ?? 0;
  return (
    <aside className={style.rail} data-screen-only>
      <h2 className={style.title}>{before.bringTitle}</h2>
      <ul className={style.ways}>
        <li>
          <a href={hashOf({ ...emptyView, locale: view.locale })}>{before.openPackage}</a>
          <span>{before.openPackageNote}</span>
        </li>
        <li>
          <a href={hrefTo({ screen: "document" })}>{before.documents}</a>
          <span>{before.documentsNote}</span>
        </li>
      </ul>
      {rows > 0 && <Sample rows={rows} />}
    </aside>
  );
}

function Sample({ rows }: { rows: number }) {
  const { words } = useWords();
  const session = useSession();
  const tell = useSay();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { before, sample } = words.overview;
  const add = () => {
    setIsBusy(true);
    setError(null);
    session
      .addSample(sample.added)
      .then(() => tell(words.shell.addedIllustrative))
      .catch(setError)
      .finally(() => setIsBusy(false));
  };
  return (
    <section className={style.sample}>
      <h2 className={style.title}>{before.sampleTitle}</h2>
      <p>{before.sampleNote(rows)}</p>
      <Button className={button.button} isDisabled={isBusy} onPress={add}>
        {before.addSample}
      </Button>
      {error !== null && <Fault error={error} />}
    </section>
  );
}
