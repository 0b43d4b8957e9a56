// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { createPerson, Unnamed } from "../../src/state/person.ts";

beforeEach(() => localStorage.clear());

test("asked once, then remembered, also by the next visit", async () => {
  const person = createPerson();
  const name = person.name();
  expect(person.current()).toEqual({ name: null, isAsking: true });
  person.say("  Nguyễn  Thị Lan ");
  expect(await name).toBe("Nguyễn Thị Lan");
  expect(person.current().isAsking).toBe(false);
  expect(await createPerson().name()).toBe("Nguyễn Thị Lan");
});

test("waved away, the write fails and the next one asks again", async () => {
  const person = createPerson();
  const name = person.name();
  person.wave();
  await expect(name).rejects.toBeInstanceOf(Unnamed);
  void person.name().catch(() => undefined);
  expect(person.current().isAsking).toBe(true);
});

test("a blank answer is none; two writes wait for one answer; another name can be given later", async () => {
  const person = createPerson();
  const names = [person.name(), person.name()];
  person.say("   ");
  expect(person.current().isAsking).toBe(true);
  person.say("Minh");
  expect(await Promise.all(names)).toEqual(["Minh", "Minh"]);
  person.ask();
  person.say("Lan");
  expect(await person.name()).toBe("Lan");
});
