import { createRoot } from "react-dom/client";
import { keepOffline } from "./state/keepOffline.ts";
import { lastHash } from "./state/lastView.ts";
import { createOpening, OpeningContext } from "./state/opening.ts";
import { createPerson, PersonContext } from "./state/person.ts";
import { createOwnFile, OwnFileContext } from "./state/ownFile.ts";
import { createSession } from "./state/session.ts";
import { SessionContext } from "./state/useAnswer.ts";
import { App } from "./ui/App.tsx";
import "./ui/global.css";

// A bare address opens the last view of the last set; "#/" is the page of all sets.
const last = lastHash();
if (location.hash === "" && last !== null) history.replaceState(null, "", last);

const root = document.getElementById("root");
if (root === null) throw new Error("no #root");
const person = createPerson();
const session = createSession(person);
const opening = createOpening();
createRoot(root).render(
  <PersonContext value={person}>
    <SessionContext value={session}>
      <OpeningContext value={opening}>
        <OwnFileContext value={createOwnFile(session, opening)}>
          <App />
        </OwnFileContext>
      </OpeningContext>
    </SessionContext>
  </PersonContext>,
);
keepOffline();
