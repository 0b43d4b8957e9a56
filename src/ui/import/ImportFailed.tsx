import { Button } from "react-aria-components";
import type { Problem } from "../../model/problem.ts";
import { pickFiles } from "../../state/pickFiles.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useIntake } from "../../state/useIntake.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { Problems } from "../sets/Problems.tsx";
import buttonCss from "../shell/button.module.css";
import { Failed, Message } from "../shell/States.tsx";

const button = classesOf(buttonCss);

/** Nothing could be read: what is wrong with each file, or what failed. */
export function ImportFailed({ name, problems, error }: { name: string; problems: readonly Problem[]; error: unknown }) {
  const { words } = useWords();
  const { store } = useImporting();
  const { files } = useIntake();
  const { failed } = words.review;
  if (error !== null) return <Failed error={error} retry={store.dismiss} />;
  return (
    <>
      <Message title={failed.title(name)} text={failed.text} details={null}>
        <Button className={button.primary} onPress={() => void pickFiles("files").then(files)}>
          {failed.again}
        </Button>
      </Message>
      <Problems name={name} problems={problems} onDismiss={store.dismiss} />
    </>
  );
}
