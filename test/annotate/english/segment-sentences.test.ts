import { expect, test } from 'vitest'
import { segment } from '../../../src/annotate/english/segment/segment.ts'

function sentences(text: string): string[] {
  const { starts, ends, bounds } = segment(text)
  return [...bounds.subarray(0, -1)].map((from, i) => text.slice(starts[from], ends[bounds[i + 1]! - 1]))
}

/** Paragraphs of news, as the list of their sentences. */
const NEWS: readonly (readonly string[])[] = [
  // abbreviations that stand within a sentence
  ['The U.S. Senate voted 61-38 on the bill.', 'The House will vote on Monday.'],
  ['Maj. Gen. Ivan Petrov was killed near Kherson.', 'Lt. Col. Adams confirmed it.'],
  ['Sen. Mark Doe, R-Ariz., said he would vote no.', 'Rep. Ann Roe, D-Calif., agreed.'],
  ['The No. 2 official resigned.', 'Nobody said why.'],
  ['Gov. Smith and Lt. Gov. Jones met Dr. Lee at St. Mary Hospital.'],
  ['Acme Corp. and Widget Inc. announced a merger.', 'Shares rose.'],
  ['U.N. Secretary-General Ann Roe arrived on Tuesday.', 'She leaves today.'],
  ['J. R. Smith met U.K. Prime Minister John Doe.'],
  ['The bombing on Sept. 11, 2001, changed everything.', 'It led to war.'],
  ['Talks began on Jan. 5 in Geneva.', 'They ended on Feb. 2 without a deal.'],
  ['Police in St. Louis arrested Mr. Brown and Mrs. Green.'],
  ['He spoke to U.S. Ambassador Jane Roe at the U.S. Embassy in Kabul.'],
  ['Lawmakers met E.U. officials in Brussels.', 'They discussed gas.'],
  ['The case, Doe vs. Roe, was dismissed.', 'An appeal is planned.'],
  ['About 40 p.c. of voters, i.e. two million people, stayed away.'],
  ['Prof. Anna Roe of the Univ. of Oslo agreed.'],
  // and that end one
  ['He fled to the U.S. The government wants him back.'],
  ['The blast happened at 5 p.m. Police said two people died.'],
  ['She moved to Washington, D.C. She works for a think tank.'],
  ['The firm is owned by Acme Inc. The price was not disclosed.'],
  ['He was named after Martin Luther King Jr. His father was a priest.'],
  ['The meeting ended at 11:30 a.m. Ministers then left for lunch.'],
  ['They sell rifles, mortars, etc. No licence is needed.'],
  ['Talks will begin at 3 p.m. Monday in Doha.', 'They may last a week.'],
  ['The curfew starts at 9 p.m. EST and ends at 5 a.m. the next day.'],
  // quotations
  ['"We will not yield," the president said.', '"We will fight."'],
  ['"Why did you do it?" a reporter asked.', 'He did not answer.'],
  ['"Stop the war!" protesters shouted.', 'Police moved in.'],
  ['“We are ready,” she said. “But they are not.”', 'The talks resume on Monday.'],
  ['He said: "We are ready."', 'The minister declined to comment.'],
  ['“This is a lie.”', '“Nobody believes it,” he added.'],
  ['She called it “a step forward.”', 'Critics disagreed.'],
  ["'Nobody knows,' he said.", "'Nobody at all.'"],
  ["``We lost,'' he said.", "``We lost badly.''"],
  ['"Is it over?"', '"No," he said.'],
  ['The report (see page 4) was leaked.', '(The ministry denied it.)', 'It runs to 80 pages.'],
  ['“Will they come?” he asked. “I doubt it.”'],
  ['"It is over", he said.', 'Then he left.'],
  // datelines, which EWT draws as sentences
  ['WASHINGTON (AP) —', 'The president signed the order on Friday.', 'It takes effect in May.'],
  ['KYIV, Ukraine (AP) —', 'Russian missiles hit Odesa overnight.', 'Two people died.'],
  ['NAIROBI, Kenya (AP) _', 'Pirates freed a tanker on Monday.'],
  ['SUVA, Fiji (AP)_', 'The army said it would not intervene.'],
  ['MOSCOW, May 5 (Reuters) -', 'Russia will cut output, the minister said.', 'Prices rose.'],
  ['BEIRUT —', 'Israel struck southern Lebanon on Sunday.', 'There were no casualties.'],
  ['GENEVA:', 'The U.N. urged restraint.', 'Nobody replied.'],
  ['FLINT, Mich., Oct. 4 (UPI) --', 'The mayor spoke on Tuesday.', 'He was angry.'],
  ['TEHRAN, Iran (AFP) –', 'Iran freed three sailors.', 'They flew home.'],
  ['Paris (CNN) —', 'France will send troops.', 'Germany will not.'],
  ['IRAN and Iraq — neighbours at odds — met in Baghdad.', 'They agreed on nothing.'],
  // numbers
  ['Inflation rose 2.5 percent in April.', 'It was 2.1 percent in March.'],
  ['The deal is worth $1.5bn.', 'It covers 36 jets.'],
  ['Output fell to 9.8 million barrels.', '2024 was worse.'],
  ['The vote was 14-1.', 'Russia voted against.'],
  ['Resolution 2735 passed.', '15 members took part.'],
  ['Unemployment fell to 4.1%.', 'Wages rose 3%.'],
  ['The quake had a magnitude of 6.1.', 'No one was hurt.'],
  ['Version 2.0 of the plan was ready by 2019.', 'Nobody read it.'],
  // ellipses, colons, dashes
  ['He paused ... and went on.', 'The crowd waited.'],
  ['The aim is simple: Stop the war.', 'Nothing else matters.'],
  ['The three — Britain, France and Germany — agreed.', 'Iran did not.'],
  ['The army advanced; the rebels fled.', 'Thousands left.'],
  ['What next?', 'Nobody knows.'],
  ['Enough!', 'The time has come.'],
  // names, addresses, odd spacing
  ['The site example.com was down.', 'So was example.org.'],
  ['Write to press@example.org.', 'Answers take a week.'],
  ['See https://example.org/a.b for details.', 'It is free.'],
  ['Yahoo rose.', 'Others fell.'],
  ['The minister said the "war is lost ".', 'He then resigned.'],
  ['IRAN FIRES MISSILES AT BASE.', 'FOUR SOLDIERS DIE.'],
  ['Prime Minister Netanyahu met President Abbas in New York.', 'Both smiled.'],
  ['The I.R.G.C.’s commander spoke.', 'He threatened Israel.'],
  ['A Ukrainian drone hit a refinery in Ryazan.', 'A fire broke out.'],
  ['But Moscow refused.', 'And Kyiv did too.'],
  ['Foreign Minister Sergei Lavrov, who met Kerry in Geneva, said: "We will see."'],
  ['France, Germany and the U.K. agreed.', 'So did Italy.'],
  ['Israel struck Gaza on Oct. 7.', 'Hamas fired back.'],
  ['It was Doe v. Roe that settled it.', 'The court said so.'],
  ['The rebels (known as M23) took Goma.', 'Rwanda denies helping them.'],
  ['"We have no choice," he told reporters in Ankara on Tuesday. "They attacked us first."'],
]

test.each(NEWS.map(parts => [parts.join(' '), parts] as const))('%s', (text, parts) => {
  expect(sentences(text)).toEqual(drawn(parts))
})

/** Some rows show two sentences in one string, since only the text tells where the first ends; here they are parted. */
function drawn(parts: readonly string[]): string[] {
  return parts.flatMap(part => part.split(PARTED))
}
const PARTED =
  /(?<=the U\.S\.|5 p\.m\.|D\.C\.|Acme Inc\.|King Jr\.|11:30 a\.m\.|mortars, etc\.|Oct\. 7\.|” she said\.|” he asked\.|on Tuesday\.) (?=The government|Police said|She works|The price|His father|Ministers then|No licence|Hamas|“But|“I doubt|"They attacked|She )/

test.each([
  ['blank lines part headline and text', 'Iran frees sailors\n\nTEHRAN — Iran said so.', 3],
  [
    'a line of its own is a paragraph',
    'Iran frees three sailors after talks in Doha\nIran on Friday freed three sailors, state media said, ending a row of many months.\nThe three flew home.',
    3,
  ],
  [
    'lines wrapped at one width run on',
    'The foreign minister said on Friday that the talks would\ngo on for as long as they had to, and that no one would\nleave the table before a deal.',
    1,
  ],
  [
    'a short line in a wrapped block ends its paragraph',
    'The foreign minister said on Friday that the talks would\ngo on.\nThe other side said nothing for as long as it could, and\nthen left.',
    2,
  ],
  ['a list is a sentence a line', '- Iran\n- Iraq\n- Syria', 3],
  ['bullets', '• The first point is peace\n• The second is bread', 2],
  ['carriage returns', 'One paragraph.\r\n\r\nAnother one.\r\nAnd a third.', 3],
  ['nothing at all', '', 0],
  ['spaces only', ' \n\t\n ', 0],
  ['one mark', '.', 1],
  ['a heading before a colon list', 'What we know:\n\nTwo died.\n\nFour were hurt.', 3],
])('%s', (_name, text, count) => {
  expect(sentences(text).length).toBe(count)
})
