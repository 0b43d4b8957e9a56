import { addDays } from "../model/calendar.ts";

/** One deadline in a calendar file: a whole day, the same in every time zone. */
export interface CalendarEvent {
  /** Tells the event from all others for ever: a second export of it replaces the first. */
  uid: string;
  /** ISO day. */
  day: string;
  title: string;
  description: string;
  category: string;
}

/** A text as RFC 5545 section 3.3.11 writes it; other control characters have no place in one. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

const lineOctets = 75;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A line no longer than 75 octets, continued behind a space (section 3.1). Letters with marks take several octets and are never torn. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let length = 0;
  for (const letter of line) {
    const more = octets(letter);
    if (length + more > lineOctets) {
      lines.push(current);
      current = " ";
      length = 1;
    }
    current += letter;
    length += more;
  }
  return [...lines, current].join("\r\n");
}

const date = (day: string): string => day.replaceAll("-", "");

/** Deadlines as an iCalendar file (RFC 5545): one all-day event each, with no time of day that a time zone could move. `stamp`: when the file is made. */
export function icsOf(events: readonly CalendarEvent[], name: string, stamp: Date): string {
  const made = `${stamp.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bang chi tieu//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    ...events.flatMap(({ uid, day, title, description, category }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${date(day)}`,
      `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      `CATEGORIES:${escaped(category)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
