/** The single values of a dossier folder, each with what is wrong said in words that an editor can act on. */

import { z } from "zod";
import { SLUG } from "#lib/schema/address-parts";
import { isCalendarDate, isEdtf } from "#lib/schema/edtf";

export const PUBLIC_ID = /^[0-9a-z]{10}$/;

/** One name in an address. */
export const slug = z
  .string()
  .max(100, "a slug has at most 100 characters")
  .regex(SLUG, "a slug has small letters a–z, digits and single hyphens, such as us-role-in-the-coup");

/** The stable name of a position or a quotation. */
export const publicId = z.string().regex(PUBLIC_ID, "an id has ten of the characters 0–9 and a–z");

/** Prose. White space around it is dropped: a YAML block ends with a line break that nobody means. */
export const text = z
  .string()
  .trim()
  .regex(/\S/, "must not be empty")
  .refine((value) => !value.includes("\u0000"), "must not contain the character U+0000");

/** The words of a source: never changed, not even at the ends. */
export const verbatim = z.string().regex(/\S/, "must not be empty");

export const optionalText = text.nullable().default(null);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 of the characters 0–9 and a–f");

export const fileName = z
  .string()
  .regex(/^[^/\\.][^/\\]*$/, "must be the plain name of a file in the same folder, without a path");

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language tag (BCP 47), such as en or es-CL");

export const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be a full address that starts with https:// or http://",
});

/** YAML reads a bare year as a number; it means the same here. */
export const edtfDate = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(isEdtf, "must be a date in EDTF, such as 1973-09-11, 1973-09, 1973, 1973~ or 1970/1973");

export const calendarDate = z
  .string()
  .refine(isCalendarDate, "must be a calendar date that exists, such as 2026-11-20");

/** One paragraph number, or a range of them such as 75-78. */
export const paragraphRange = z.union([
  z.int().min(1),
  z.string().regex(/^[1-9]\d*-[1-9]\d*$/, "must be a paragraph number, or a range such as 75-78"),
]);
