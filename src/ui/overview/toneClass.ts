import type { Tone } from "../../charts/theme.ts";
import style from "./tones.module.css";

/** The colour of words of a tone; it never stands without its mark or its word. */
export const toneClass = (tone: Tone): string | undefined => style[tone];
