import "./model/noEval.ts";
import { createRoot } from "react-dom/client";
import { fetchWords } from "./state/catalogue.ts";
import { createHolding } from "./state/holding.ts";
import { createImporting, ImportingContext } from "./state/importing.ts";
import { keepOffline } from "./state/keepOffline.ts";
import { lastHash } from "./state/lastView.ts";
import { createOpening, OpeningContext } from "./state/opening.ts";
import { createOwnFile, OwnFileContext } from "./state/ownFile.ts";
import { createPerson, PersonContext } from "./state/person.ts";
import { createSession } from "./state/session.ts";
import { SessionContext } from "./state/useAnswer.ts";
import { localeOf } from "./state/useWords.ts";
import { viewOf } from "./state/view.ts";
import { App } from "./ui/App.tsx";
import "./ui/global.css";

// A bare address opens the last view of the last set; "#/" is the page of all sets.
const last = lastHash();
if (location.hash === "" && last !== null) history.replaceState(null, "", last);

const root = document.getElementById("root");
if (root === null) throw new Error("no #root");
const person = createPerson();
const session = createSession(person);
const opening = createOpening(() => person.name());
const openImporter = async () => (await import("./state/importer.ts")).openImporter();
const holding = createHolding();
// What cannot be had is said in Vietnamese.
await fetchWords(localeOf(viewOf(location.hash).locale)).catch(reportError);
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
keepOffline();
