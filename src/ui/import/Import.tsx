import { useEffect, useState } from "react";
import { transferredFiles } from "../../state/pickFiles.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useIntake } from "../../state/useIntake.ts";
import { Done } from "./Done.tsx";
import { Idle } from "./Idle.tsx";
import { ImportFailed } from "./ImportFailed.tsx";
import { Reading } from "./Reading.tsx";
import { ReviewPage } from "./ReviewPage.tsx";

/** Figures come in here: chosen, read, reviewed, accepted. */
export default function Import() {
  const { importing } = useImporting();
  const [isLookingBack, setIsLookingBack] = useState(false);
  usePaste();
  switch (importing.step) {
    case "idle":
      return <Idle held={importing.held ?? null} />;
    case "reading":
      return <Reading name={importing.name} progress={importing.progress} />;
    case "failed":
      return <ImportFailed name={importing.name} problems={importing.problems} error={importing.error} />;
    case "review":
      return <ReviewPage review={importing.review} />;
    case "done":
      return isLookingBack ? (
        <ReviewPage review={importing.review} />
      ) : (
        <Done review={importing.review} acceptance={importing.acceptance} onBack={() => setIsLookingBack(true)} />
      );
  }
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** Ctrl+V anywhere on the screen: a block of cells, or copied files. */
function usePaste() {
  const { files, pasted } = useIntake();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null || isField(event.target)) return;
      const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
      if (data.files.length > 0 && text === "") void transferredFiles(data).then(files);
      else if (text.trim() !== "" || html !== "") void pasted({ html, text });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [files, pasted]);
}
