import { describe, expect, test } from 'vitest'
import { isClutter, isForeignPlace } from '../../../src/article/body/clutter.ts'
import { article, page, report, reportText, sentences } from '../pages.ts'

const text = async (body: string, head?: string) => (await article(page(body, head))).text

describe('paragraphs', () => {
  test.each([
    [
      'two line breaks part them, one is a new line',
      `${sentences[0]}<br><br>${sentences[1]}<br>${sentences[2]}`,
      `${sentences[0]}\n\n${sentences[1]}\n${sentences[2]}`,
    ],
    [
      'white space collapses',
      `<p>${sentences[0]!.replaceAll(' ', ' \n\t ')}</p>${report}`,
      `${sentences[0]}\n\n${reportText}`,
    ],
    [
      'inline elements do not part words',
      `<p>${sentences[0]!.replace('Norland', '<b>Nor</b><i>land</i>')}</p>${report}`,
      `${sentences[0]}\n\n${reportText}`,
    ],
    [
      'soft hyphens and marks without width go',
      `<p>${sentences[0]!.replace('ministers', 'minis&shy;ters\u200b')}</p>${report}`,
      `${sentences[0]}\n\n${reportText}`,
    ],
    [
      'headings and items stay',
      `${report}<h2>What comes next</h2><ul><li>Both sides open one crossing each within ten days.</li><li>A commission counts the prisoners.</li></ul>`,
      `${reportText}\n\nWhat comes next\n\nBoth sides open one crossing each within ten days.\n\nA commission counts the prisoners.`,
    ],
    [
      'hidden text is no text',
      `${report}<p style="display:none">${sentences[0]}</p><p hidden>Hidden words stand here.</p>`,
      reportText,
    ],
  ])('%s', async (_, body, want) => {
    expect(await text(body)).toBe(want)
  })
})

describe('what stands around a report is left out', () => {
  test.each([
    ['a caption', '<figure><img><figcaption>The bridge at Genton, seen from the north.</figcaption></figure>'],
    ['a credit', '<p>(Photo: Lena Holt/Genton Courier)</p>'],
    ['a pointer', '<p>Read more: <a href="/x">How the border was drawn</a></p>'],
    ['a linked headline', '<p><a href="/x">Prisoners write home for the first time</a></p>'],
    ['a newsletter', '<div class="promo"><p>Sign up for our newsletter and get the day in your inbox.</p></div>'],
    ['an unmarked newsletter', '<p>Get the latest news delivered to your inbox.</p>'],
    ['an aside', '<aside><h3>Background</h3><p>The two countries have had three wars over the valley.</p></aside>'],
    [
      'a list of links',
      '<ul><li><a href="/1">Rain stops harvest</a></li><li><a href="/2">Bank holds rate</a></li></ul>',
    ],
    ['an advert', '<div class="ad-slot">Advertisement</div>'],
  ])('%s', async (_, clutter) => {
    const [first, ...others] = report.split('\n')
    expect(await text(`<div class="story">${first}${clutter}${others.join('')}</div>`)).toBe(reportText)
  })

  test('navigation, headline and byline before it', async () => {
    const before =
      '<nav><a href="/">Home</a> <a href="/w">World</a></nav><h1>Norland and Sudria reopen border crossings</h1><p class="byline">By Lena Holt</p><p>2 September 2025</p>'
    expect(await text(`${before}${report}`)).toBe(reportText)
  })

  test.each([
    ['Share this article', 0],
    ['Published 2 September 2025, 10:04', 0],
    ['© Genton Courier. All rights reserved.', 0],
    ['Watch: the bridge opens', 1],
    ['3 hours ago', 0],
    ['* * *', 0],
  ])('%j is clutter', (line, linked) => {
    expect(isClutter(line, linked)).toBe(true)
  })

  // lines of reports that speak of the things that clutter speaks of
  test.each([
    ['The minister said on Tuesday that he would sign the agreement.', 0],
    ['He declined to comment on the image that the paper published.', 0],
    ['Shares in the company fell by 3 percent on Tuesday, to $2.52 a share on the exchange.', 0],
    ['"We will follow the talks closely," a spokeswoman for the president told Reuters.', 0],
    ['The court ordered the company to publish the photographs, Reuters reported.', 0],
    ['More than 40 people were killed.', 0],
    ['By Tuesday evening, 300 people had crossed the bridge.', 0],
    ['From Genton the envoy will travel to Sud.', 0],
    ['It also runs joint exercises.', 0.9],
  ])('%j is not', (line, linked) => {
    expect(isClutter(line, linked)).toBe(false)
  })

  test.each([
    ['DIV', ' newsletter-box ', true],
    ['P', ' article__caption ', true],
    ['ASIDE', ' ', true],
    ['DIV', ' related-links ', true],
    ['DIV', ' story-body ', false],
    ['DIV', ' readable ', false],
    ['DIV', ' hidden md:block ', false],
  ])('%s of class %s: %s', (name, marks, want) => {
    expect(isForeignPlace(name, marks)).toBe(want)
  })
})

describe('the text that JSON-LD carries', () => {
  const linked = (articleBody: string) =>
    `<title>Border</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`
  const long = Array.from(
    { length: 12 },
    (_, i) =>
      `In round ${i + 1} the two delegations settled point ${i + 3} of the draft and left the rest to their ministers.`,
  )

  test('stands in where the page lacks it', async () => {
    const read = await article(page(`<p>${sentences[0]}</p>`, linked(long.join('\n'))))
    expect(read).toMatchObject({ text: long.join('\n\n'), found: { text: 'json-ld' } })
  })

  test('confirms paragraphs of the page, and drops others', async () => {
    const body = `${long.map(line => `<p>${line}</p>`).join('')}<p>The Courier is printed on paper from our own forests, and always will be so.</p>`
    expect(await text(body, linked(long.join(' ')))).toBe(long.join('\n\n'))
  })

  test('is left aside where it is cut short', async () => {
    const body = long.map(line => `<p>${line}</p>`).join('')
    expect(await text(body, linked(`${long.slice(0, 3).join(' ')}…`))).toBe(long.join('\n\n'))
  })
})
