import "./model/noEval.ts";
import { createRoot } from "react-dom/client";
import { fetchWords } from "./state/catalogue.ts";
import { createHolding } from "./state/holding.ts";
import { createImporting } from "./state/importing.ts";
import { keepOffline } from "./state/keepOffline.ts";
import { keepPictures } from "./state/keptPicture.ts";
import { createOpening, OpeningContext } from "./state/opening.ts";
import { createOwnFile, OwnFileContext } from "./state/ownFile.ts";
import { createPerson, PersonContext } from "./state/person.ts";
import { createSession, type Session } from "./state/session.ts";
import { SessionContext } from "./state/useAnswer.ts";
import { ImportingContext } from "./state/useImporting.ts";
import { openNamed } from "./state/useSetOfView.ts";
import { localeOf } from "./state/useWords.ts";
import { viewOf } from "./state/view.ts";
import { App } from "./ui/App.tsx";
import { loadScreen } from "./ui/useScreen.ts";

/** How long a picture that takes no clicks may stand, ms. */
const patience = 2000;

/** Starts the app in `root`. `questions`: those behind the picture that the last visit left there; null where it left none. */
export async function start(root: HTMLElement, questions: string[] | null): Promise<void> {
  const person = createPerson();
  const session = createSession(person);
  const opening = createOpening(() => person.name());
  const openImporter = async () => (await import("./state/importer.ts")).openImporter();
  const holding = createHolding();
  const view = viewOf(location.hash);
  await Promise.all([
    // What cannot be had is said in Vietnamese.
    fetchWords(localeOf(view.locale)).catch(reportError),
    questions !== null && Promise.race([recall(session, questions), new Promise((resolve) => setTimeout(resolve, patience))]),
  ]);
  root.inert = false;
  createRoot(root).render(
    <PersonContext value={person}>
      <SessionContext value={session}>
        <OpeningContext value={opening}>
          <OwnFileContext value={createOwnFile(session, opening)}>
            <ImportingContext value={createImporting(session, openImporter, holding)}>
              <App />
            </ImportingContext>
          </OwnFileContext>
        </OpeningContext>
      </SessionContext>
    </PersonContext>,
  );
  keepPictures(root, session);
  keepOffline();
}

/** Brings all that the first rendering needs to come out as the picture that stands. What cannot be had is waited for on the screen, and said there. */
async function recall(session: Session, questions: string[]): Promise<void> {
  const { set, screen } = viewOf(location.hash);
  if (set === null) return;
  try {
    await Promise.all([openNamed(session, set).then(() => session.recall(questions)), loadScreen(screen)]);
  } catch {
    // The screen asks again.
  }
}
