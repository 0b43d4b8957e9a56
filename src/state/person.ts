import { createContext, useContext, useSyncExternalStore } from "react";

const storageKey = "bang-chi-tieu.who";

/** The person would rather not say who they are: nothing was written. */
export class Unnamed extends Error {
  constructor() {
    super("a change needs a name");
    this.name = "Unnamed";
  }
}

/** Who works in this browser, and whether they are being asked just now. */
export interface PersonState {
  name: string | null;
  isAsking: boolean;
}

export interface Person {
  current(): PersonState;
  subscribe(changed: () => void): () => void;
  /** The name; asked for when nobody said it yet. Fails with Unnamed when the question is waved away. */
  name(): Promise<string>;
  /** Says the name, or another one; a blank one is no answer. */
  say(name: string): void;
  /** Asks for another name than the one that is known. */
  ask(): void;
  wave(): void;
}

const attempt = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

export function createPerson(): Person {
  let state: PersonState = { name: attempt(() => localStorage.getItem(storageKey)), isAsking: false };
  let waiting: { resolve: (name: string) => void; reject: (error: Unnamed) => void }[] = [];
  const listeners = new Set<() => void>();
  const put = (next: PersonState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    name: () => {
      if (state.name !== null) return Promise.resolve(state.name);
      put({ ...state, isAsking: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    say: (text) => {
      const name = text.normalize("NFC").replace(/\s+/g, " ").trim();
      if (name === "") return;
      attempt(() => localStorage.setItem(storageKey, name));
      const told = waiting;
      waiting = [];
      put({ name, isAsking: false });
      for (const { resolve } of told) resolve(name);
    },
    ask: () => put({ ...state, isAsking: true }),
    wave: () => {
      const told = waiting;
      waiting = [];
      put({ ...state, isAsking: false });
      for (const { reject } of told) reject(new Unnamed());
    },
  };
}

export const PersonContext = createContext<Person | null>(null);

export function usePerson(): PersonState & { person: Person } {
  const person = useContext(PersonContext);
  if (person === null) throw new Error("no person");
  return { ...useSyncExternalStore(person.subscribe, person.current), person };
}
