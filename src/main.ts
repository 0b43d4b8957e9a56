import { afterPaint } from "./state/afterPaint.ts";
import { drawKeptPicture } from "./state/keptPicture.ts";
import { lastHash } from "./state/lastView.ts";
import "./ui/global.css";

// A bare address opens the last view of the last set; "#/" is the page of all sets.
const last = lastHash();
if (location.hash === "" && last !== null) history.replaceState(null, "", last);

const root = document.getElementById("root");
if (root === null) throw new Error("no #root");
const questions = await drawKeptPicture(root);
// Reading the app's scripts would hold the paint up.
if (questions !== null) await afterPaint();
const { start } = await import("./start.tsx");
await start(root, questions);
