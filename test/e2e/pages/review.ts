import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createImporting, ImportingContext } from "../../../src/state/importing.ts";
import { createOpening, OpeningContext } from "../../../src/state/opening.ts";
import { createOwnFile, OwnFileContext } from "../../../src/state/ownFile.ts";
import { createPerson, PersonContext } from "../../../src/state/person.ts";
import { createSession } from "../../../src/state/session.ts";
import { SessionContext } from "../../../src/state/useAnswer.ts";
import { App } from "../../../src/ui/App.tsx";
import { fixtureImporter } from "../../state/import/fixtureImporter.ts";
import { manyLines } from "../../state/import/manyLines.ts";
import { nineMonths } from "../../state/import/nineMonths.ts";
import "../../../src/ui/global.css";

/* The app with an importer that reads made-up sheets: ?dong=5000 for a long one, ?cham for a slow one. Everything else is real. */
const query = new URLSearchParams(location.search);
const rows = Number(query.get("dong") ?? 0);
const sheet = rows > 0 ? manyLines(rows) : nineMonths;
const pause = query.has("cham") ? 1500 : 0;
const person = createPerson();
const session = createSession(person);
const opening = createOpening();
const root = document.getElementById("root");
if (root === null) throw new Error("no #root");
createRoot(root).render(
  createElement(
    PersonContext,
    { value: person },
    createElement(
      SessionContext,
      { value: session },
      createElement(
        OpeningContext,
        { value: opening },
        createElement(
          OwnFileContext,
          { value: createOwnFile(session, opening) },
          createElement(
            ImportingContext,
            { value: createImporting(session, async () => fixtureImporter([sheet], { pause })) },
            createElement(App),
          ),
        ),
      ),
    ),
  ),
);
