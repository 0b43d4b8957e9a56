import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "./button.module.css";
import { SaveCopy } from "./SaveCopy.tsx";
import { Failed, Message } from "./States.tsx";

const button = classesOf(buttonCss);

interface BoundaryProps {
  /** Another value gives the children another try, such as the view. */
  of: string;
  children: ReactNode;
}

/** A bug ends here: the details, and a saved copy, instead of an empty page. */
export class ErrorBoundary extends Component<BoundaryProps, { error: unknown; of: string | null }> {
  override state: { error: unknown; of: string | null } = { error: null, of: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("unknown") };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, state: { error: unknown; of: string | null }) {
    return state.of === of ? null : { error: null, of };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const isChunk = error instanceof Error && /dynamically imported module|importing a module/i.test(error.message);
    return isChunk ? <Failed error={error} retry={() => location.reload()} /> : <Crash error={error} />;
  }
}

function Crash({ error }: { error: unknown }) {
  const { words } = useWords();
  return (
    <Message title={words.shell.crashTitle} text={words.shell.crashText} details={error}>
      <Button className={button.primary} onPress={() => location.reload()}>
        {words.shell.reload}
      </Button>
      <SaveCopy className={button.button} />
    </Message>
  );
}
