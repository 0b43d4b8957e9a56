import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { Taken } from "../../state/annex/take.ts";
import { type TakingState, useTaking } from "../../state/annex/useTaking.ts";
import { useWords } from "../../state/useWords.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import style from "./Taking.module.css";

const stays = 4000;

/** Says, at the foot of the window, that a file is being made where that takes a while, and what became of it. */
export default function Taking({ what, onDone }: { what: Taken; onDone: () => void }) {
  const { words } = useWords();
  const { exporting, common } = words;
  const state = useTaking(what);
  const isOver = state.step === "made" || state.step === "noPlan";
  const text = textOf(state, exporting.taken[what], exporting);
  useAnnounce(text ?? "");
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(onDone, stays);
    return () => clearTimeout(timer);
  }, [isOver, onDone]);
  if (text === null) return null;
  return (
    <section className={style.box} aria-label={exporting.taken[what]} data-screen-only>
      <span>{text}</span>
      <Button className={style.button ?? ""} onPress={onDone}>
        {state.step === "making" ? exporting.cancel : common.close}
      </Button>
    </section>
  );
}

type Text = ReturnType<typeof useWords>["words"]["exporting"];

function textOf(state: TakingState, what: string, text: Text): string | null {
  switch (state.step) {
    case "making":
      return state.isSlow ? text.making(what) : null;
    case "made":
      return text.made(state.name);
    case "noPlan":
      return text.noPlan;
    case "failed":
      return text.notMade(what);
  }
}
