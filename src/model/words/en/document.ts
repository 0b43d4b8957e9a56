import type { document as vi } from "../vi/document.ts";

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const document: typeof vi = {
  allDocuments: "Documents",
  listTitle: (documents, targets, tasks, projects) =>
    [
      `${plural(documents, "document sets", "documents set")} ${plural(targets, "target", "targets")}`,
      tasks > 0 ? plural(tasks, "task", "tasks") : "",
      projects > 0 ? plural(projects, "work", "works") : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  listSubtitle: "Every figure shown leads back to one of them",
  title: (number, parts) => `${number}: ${parts}`,
  counts: {
    target: (n) => plural(n, "target", "targets"),
    task: (n) => plural(n, "task", "tasks"),
    project: (n) => plural(n, "work", "works"),
    report: (n) => plural(n, "report", "reports"),
  },
  kinds: { target: "Targets", task: "Tasks", project: "Works", report: "Reporting" },
  nothingSet: "nothing entered yet",
  columns: {
    number: "Number",
    title: "Title",
    issuer: "Issuer",
    issued: "Signed on",
    period: "Period",
    targets: "Targets",
    tasks: "Tasks",
    projects: "Works",
    reports: "Reports",
  },
  rowColumns: {
    target: ["Indicator", "As written", "Lead", "Verdict"],
    task: ["Task", "Deadline as written", "Lead", ""],
    project: ["Work", "Deadline as written", "Lead", "Stage to reach"],
    report: ["Report", "Rhythm, deadline", "Who reports", ""],
  },
  issuedBy: (issuer, day) => (day === "" ? issuer : `${issuer}, signed on ${day}`),
  appliesTo: (period) => `period ${period}`,
  contents: "Contents",
  section: (code) =>
    /^Điều/.test(code) ? code.replace(/^Điều/, "Article") : /^PL/.test(code) ? code.replace(/^PL/, "Annex") : `Section ${code}`,
  noSection: "No section given",
  find: "Filter this document",
  findCount: (shown, all) => `${shown}/${all} rows`,
  findNothing: (text) => `No row matches “${text}”`,
  note: "Note on the source",
  noDetail: "not given",
  noLead: "not given",
  stages: {
    "hoan-thanh": "completed",
    "khoi-cong": "started",
    "thu-tuc": "paperwork",
    "dang-trien-khai": "under way",
    "boi-thuong": "compensation",
    "quy-hoach": "planning",
  },
  rhythms: {
    once: "once",
    unspecified: "rhythm not given",
    "thuong-xuyen": "continuous",
    weekly: "weekly",
    biweekly: "every two weeks",
    monthly: "monthly",
    quarterly: "quarterly",
    "half-yearly": "half-yearly",
    yearly: "yearly",
  },
  emptyTitle: "This data set has no documents yet",
  emptyText: "Documents come with the plan when a data package is opened.",
  unknownTitle: "This document is not in the data set",
  unknownText: "The link may be old. Choose from the list of documents.",
};
