/** Why a page gives no report: told to the reader, and counted. */
import type { Markup } from './markup/markup.ts'

/** Fewer words are no report on a page; a feed's piece may be one sentence. */
const fewestWords = 25
const fewestInFragment = 6

const kinds: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'blocked: the site asks whether a person is reading',
    /(verify|confirm|prove) (that )?you('| a)re (a )?(human|not a robot)|unusual traffic|captcha|access (to this page has been |is )?denied|checking (if the site|your browser)|enable (javascript|js) and cookies|request blocked|are you a robot/i,
  ],
  [
    'consent page: the site asks about cookies before it shows the report',
    /(before you continue|we (and our (\d+ )?partners )?(use|store|value)\b.{0,60}(cookies|privacy)|accept all( cookies)?|manage (your )?(cookie|privacy|consent)|cookie (settings|preferences|policy)|your privacy (choices|matters)|consent to)/i,
  ],
  [
    'not found: the page says that the report is not there',
    /(page|article|story|content)( you('re| are) (looking for|requested))?( was| is|could)? ?(not|no longer|n't)( be)? (found|available|exist)|\b404\b|page not found/i,
  ],
  [
    'paywall: the page shows no more than an offer to subscribe',
    /subscri(be|ption|bers?)\b.{0,60}(continue|read|access|unlock|only|required)|(already|not yet) a (subscriber|member)|sign in to (read|continue)|log in to (read|continue)|to (continue|keep) reading|exclusive (for|to) (our )?subscribers/i,
  ],
]

/** What no written language uses: controls, unassigned and private characters, the decoder's mark for broken bytes. */
const unwritten = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\p{Cn}\p{Co}]/gu

/** True of bytes that were no text: their head is full of characters that no language writes. */
export function isBinary(content: string): boolean {
  const head = content.slice(0, 4_000)
  return (head.match(unwritten)?.length ?? 0) > 0.05 * head.length
}

/** The reason to skip a page whose report is `text`; undefined where there is enough of a report. */
export function whyNoReport(
  text: string,
  markup: Markup,
  page: { title: string | undefined; closed: boolean },
): string | undefined {
  const words = countWords(text)
  const long = words >= (markup.fragment ? fewestInFragment : fewestWords)
  const head = `${page.title ?? ''}\n${text.slice(0, 1_500)}`
  const told = words < 120 ? kinds.slice(0, 3).find(([, pattern]) => pattern.test(head)) : undefined
  if (long) return told && isMostly(text, told[1]) ? told[0] : undefined
  if (told) return told[0]
  const whole = markup.html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 20_000)
  const kind =
    kinds.find(([, pattern]) => pattern.test(whole) && words > 0) ?? kinds.find(([, pattern]) => pattern.test(whole))
  if (page.closed) return kinds[3]![0]
  if (kind) return kind[0]
  return /[\p{L}\p{N}]{2}/u.test(whole)
    ? `no report: the page has only ${Math.floor(words)} words of running text`
    : 'empty page: it has no text'
}

/** Where no blanks stand between words, two characters are one. */
function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/gu)
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu)
  return (words?.length ?? 0) + (unspaced?.length ?? 0) / 2
}

/** True if every second sentence or more speaks of nothing else. */
function isMostly(text: string, pattern: RegExp): boolean {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter(sentence => sentence.trim() !== '')
  const about = sentences.filter(
    sentence => pattern.test(sentence) || /cookie|consent|privacy|javascript|browser/i.test(sentence),
  )
  return about.length * 2 >= sentences.length
}
