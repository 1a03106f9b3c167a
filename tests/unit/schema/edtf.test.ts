import { describe, expect, test } from "vitest";
import { isCalendarDate, isEdtf } from "#lib/schema/edtf";

describe("EDTF, levels 0 and 1", () => {
  test.each([
    "1973",
    "1973-09",
    "1973-09-11",
    "1973~",
    "1973-09?",
    "1973%",
    "197X",
    "19XX",
    "1973-XX",
    "1973-09-XX",
    "1973-XX-XX",
    "1973-21",
    "-0044-03-15",
    "Y170000002",
    "1970/1973",
    "1970-09-04/1973-09-11",
    "1973-09/..",
    "../1973",
    "1973/",
    "/1990",
    "2000-02-29",
    "1973-09-11T10:30:00Z",
    "1973-09-11T10:30:00-04:00",
    "1973-09/1974-01",
  ])("takes %s", (text) => expect(isEdtf(text)).toBe(true));

  test.each([
    "",
    "73",
    "1973-13",
    "1973-00",
    "1973-02-30",
    "1900-02-29",
    "1973-9-11",
    "11 September 1973",
    "1973/1974/1975",
    "1990/1973",
    "/",
    "../..",
    "1973-XX-11",
    "1973-25",
    "1973-21-01",
    "Sept 1973",
    "1973-09-11T25:00:00Z",
    "1973 ",
    "c1973",
  ])("refuses “%s”", (text) => expect(isEdtf(text)).toBe(false));
});

test.each([
  ["2026-11-20", true],
  ["2026-02-29", false],
  ["2024-02-29", true],
  ["2026-11", false],
  ["2026-11-20~", false],
])("the calendar date %s: %s", (text, expected) => expect(isCalendarDate(text)).toBe(expected));
