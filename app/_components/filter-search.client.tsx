"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { Icon } from "./ui/icon";

interface FilterSearchProps {
  action: string;
  /** What the address searches for. */
  words: string;
  maxLength: number;
  /** The other parameters, which a search keeps. */
  kept: readonly (readonly [name: string, value: string])[];
}

/** Long enough that a word in full flow is asked for once, short enough to seem immediate. */
const PAUSE = 250;

/** A form that searches when it is sent, and with scripts while one types. */
export function FilterSearch({ action, words, maxLength, kept }: FilterSearchProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef(words);
  /** What was asked for and is not answered yet, oldest first: its answers must not undo what is typed meanwhile. */
  const asked = useRef<string[]>([]);
  /** Whether this search has its step in the history: Back leads to before it, not through its letters. */
  const begun = useRef(false);

  const search = () => {
    clearTimeout(timer.current);
    const typed = field.current?.value.trim() ?? "";
    if (typed === (asked.current.at(-1) ?? words)) return;
    const params = new URLSearchParams([
      ...(typed === "" ? [] : [["q", typed]]),
      ...kept.map((one) => [...one]),
    ]);
    const go = begun.current ? router.replace : router.push;
    begun.current = true;
    asked.current.push(typed);
    go(params.size > 0 ? `${action}?${params}` : action, { scroll: false });
  };

  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(search, PAUSE);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    search();
  };

  useEffect(() => {
    if (shown.current === words) return;
    shown.current = words;
    const answered = asked.current.indexOf(words);
    asked.current = asked.current.slice(answered + 1);
    if (answered < 0 && field.current) {
      // Somebody else changed it: a link, or the way back.
      asked.current = [];
      begun.current = false;
      clearTimeout(timer.current);
      field.current.value = words;
    }
  }, [words]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <form action={action} className="f-form" onSubmit={submit}>
      <label className="field">
        <Icon name="find" />
        <span className="vh">Search claims and quotations</span>
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={words}
          placeholder="Search claims and quotations"
          maxLength={maxLength}
          autoComplete="off"
          onInput={soon}
          onBlur={() => {
            begun.current = false;
          }}
        />
      </label>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="vh">
        Search
      </button>
    </form>
  );
}
